using System.Globalization;
using LearnHub.Benchmarks;

// "bare 8081 14986": the other half of the comparison, in a process of its own.
if (args is ["bare", var port, var bytes])
{
    await BareEndpoint.RunAsync(port, int.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}

const string Module = "/courses/first-weeks/registering";
var parts = args.Length == 0 ? ["start", "page", "big", "quiz", "visit", "bulk"] : args;
var root = Repository.Root;
var application = Repository.Publish(root);
Report.Head();

if (parts.Contains("start"))
    await StartTime.MeasureAsync(application, root);

await using (var site = await Site.StartAsync(application, root))
{
    if (parts.Contains("page"))
    {
        await ModulePage.CompareAsync(site, Module);
        Report.Line("Resident memory after the load", $"{site.ResidentMegabytes} MB", "under 200 MB");
    }

    if (parts.Contains("visit"))
        await FirstVisit.MeasureAsync(site, Module);
    if (parts.Contains("quiz"))
        await QuizSubmissions.MeasureAsync(site, Module + "/quiz");
}

if (parts.Contains("bulk"))
    await BulkIssuing.MeasureAsync(application, root);
if (parts.Contains("big"))
    await BigFile.CompareAsync(application, root, Module);
return 0;
