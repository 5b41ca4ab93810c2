using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>What each course still owes, and how far the orders to issue it are.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class BulkPage(LearnHubDb db, CourseCatalogue catalogue, OwedCertificates owed, BulkOrders orders) : PageModel
{
    public const int MostNameless = 100;

    public IReadOnlyList<BulkCourse> Courses { get; private set; } = [];

    public bool IsRunning => Courses.Any(course => course.Order?.IsRunning == true);

    public async Task OnGetAsync()
    {
        var courses = new List<BulkCourse>();
        foreach (var course in catalogue.Current.Courses.Where(course => course.Certificate is not null))
        {
            var waiting = owed.In(course);
            courses.Add(new BulkCourse(
                course,
                await waiting.CountAsync(),
                await waiting.CountAsync(person => person.Name == null),
                await waiting.Where(person => person.Name == null).Take(MostNameless).Select(person => person.Login).ToListAsync(),
                await db.BulkIssues.AsNoTracking().Where(order => order.CourseId == course.Id).OrderByDescending(order => order.OrderedAt).FirstOrDefaultAsync(),
                await db.Certificates.AnyAsync(issued => issued.CourseId == course.Id)));
        }

        Courses = courses;
    }

    public async Task<IActionResult> OnPostAsync(string? course)
    {
        if (catalogue.Find(course ?? "") is not { Certificate: not null } found)
            return NotFound();
        await orders.OrderAsync(found);
        return Redirect("/admin/certificates/bulk");
    }

    public async Task<IActionResult> OnPostStopAsync(Guid order)
    {
        await orders.StopAsync(order);
        return Redirect("/admin/certificates/bulk");
    }

    public async Task<IActionResult> OnPostResumeAsync(Guid order)
    {
        await orders.ResumeAsync(order);
        return Redirect("/admin/certificates/bulk");
    }
}

/// <summary>A course on the page of bulk orders.</summary>
/// <param name="Nameless">Names to sign in with of the first people who have no name for printing.</param>
/// <param name="Order">The latest order.</param>
public sealed record BulkCourse(Course Course, int Owed, int WithoutName, IReadOnlyList<string> Nameless, BulkIssue? Order, bool HasCertificates)
{
    public int ToIssue => Owed - WithoutName;

    public bool CanOrder => ToIssue > 0 && (Order is null || Order.FinishedAt is not null);
}
