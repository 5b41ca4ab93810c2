using System.Globalization;
using LearnHub.Benchmarks;

// "bare 8081 14986": the other half of the comparison, in a process of its own.
if (args is ["bare", var port, var bytes])
{
    await BareEndpoint.RunAsync(port, int.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}

const string Module = "/courses/first-weeks/registering";
var parts = args.Length == 0 ? ["start", "page", "big", "quiz", "visit", "issue", "pdf", "bulk"] : args;
var root = Repository.Root;
var application = new Lazy<string>(() => Repository.Publish(root));
Report.Head();

if (parts.Contains("start"))
    await StartTime.MeasureAsync(application.Value, root);

if (parts.Contains("issue") || parts.Contains("pdf"))
    await CertificateWork.MeasureAsync(root, parts.Contains("issue"), parts.Contains("pdf"));

if (parts.Intersect(["page", "visit", "quiz"]).Any())
{
    await using var site = await Site.StartAsync(application.Value, root);
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
    await BulkIssuing.MeasureAsync(application.Value, root);
if (parts.Contains("big"))
    await BigFile.CompareAsync(application.Value, root, Module);
return 0;
