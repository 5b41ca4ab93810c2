using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>What courses still owe, and how far the orders to issue it are. Courses that nobody completed are left out.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class BulkPage(LearnHubDb db, CourseCatalogue catalogue, OwedCertificates owed, BulkOrders bulk) : PageModel
{
    public const int MostNameless = 200;

    public IReadOnlyList<BulkCourse> Courses { get; private set; } = [];

    public bool AnyCourse { get; private set; }

    /// <summary>Nothing is to be issued, and nothing is being issued.</summary>
    public bool IsSettled => Courses.All(course => course.Owed == 0 && course.Order is null or { FinishedAt: not null });

    public bool IsRunning => Courses.Any(course => course.Order?.IsRunning == true);

    public async Task OnGetAsync()
    {
        var courses = catalogue.Current.Courses.Where(course => course.Certificate is not null).ToList();
        AnyCourse = courses.Count > 0;
        if (!AnyCourse)
            return;
        var waiting = owed.InAny(courses);
        var counts = await waiting.GroupBy(person => person.CourseId)
            .Select(people => new { CourseId = people.Key, Owed = people.Count(), WithoutName = people.Count(person => person.Name == null) })
            .ToDictionaryAsync(people => people.CourseId);
        var nameless = (await waiting.Where(person => person.Name == null).OrderBy(person => person.Login).Take(MostNameless).ToListAsync()).ToLookup(person => person.CourseId, person => person.Login);
        var orders = (await db.BulkIssues.AsNoTracking().OrderByDescending(order => order.OrderedAt).ToListAsync()).ToLookup(order => order.CourseId);
        var issued = await db.Certificates.Select(certificate => certificate.CourseId).Distinct().ToListAsync();
        var all = courses.Select(course => new BulkCourse(
            course,
            counts.GetValueOrDefault(course.Id)?.Owed ?? 0,
            counts.GetValueOrDefault(course.Id)?.WithoutName ?? 0,
            [.. nameless[course.Id]],
            orders[course.Id].FirstOrDefault(),
            issued.Contains(course.Id)));
        Courses = [.. all.Where(course => course.Owed > 0 || course.Order is not null || course.HasCertificates)];
    }

    public async Task<IActionResult> OnPostAsync(string? course)
    {
        if (catalogue.Find(course ?? "") is not { Certificate: not null } found)
            return NotFound();
        await bulk.OrderAsync(found);
        return Redirect("/admin/certificates/bulk");
    }

    public async Task<IActionResult> OnPostStopAsync(Guid order)
    {
        await bulk.StopAsync(order);
        return Redirect("/admin/certificates/bulk");
    }

    public async Task<IActionResult> OnPostResumeAsync(Guid order)
    {
        await bulk.ResumeAsync(order);
        return Redirect("/admin/certificates/bulk");
    }
}

/// <summary>A course on the page of bulk orders.</summary>
/// <param name="Nameless">What people sign in with who have no name for printing; the first ones, when there are many.</param>
/// <param name="Order">The latest order.</param>
public sealed record BulkCourse(Course Course, int Owed, int WithoutName, IReadOnlyList<string> Nameless, BulkIssue? Order, bool HasCertificates)
{
    public int ToIssue => Owed - WithoutName;

    public bool CanOrder => ToIssue > 0 && (Order is null || Order.FinishedAt is not null);
}
