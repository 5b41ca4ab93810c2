using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.People;

/// <summary>One person for the service centre: how far they are, what can be put right, and who did what to the account.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class PersonPage(LearnHubDb db, PeopleDesk desk, CourseCatalogue catalogue, Viewer viewer, UiTexts texts, LocalTime local, TimeProvider time) : PageModel
{
    public const int MostEntries = 50;

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string[] Role { get; set; } = [];

    public Account Person { get; private set; } = null!;

    /// <summary>The roles that the person has, whatever is ticked in the form.</summary>
    public IReadOnlyList<string?> Held { get; private set; } = [];

    public IReadOnlyList<PersonCourse> Courses { get; private set; } = [];

    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    public IReadOnlyList<(DateTime At, object What, string Who)> History { get; private set; } = [];

    public bool HasOlder { get; private set; }

    /// <summary>A link for a new password, on the one visit after it was made.</summary>
    public string? Link { get; private set; }

    public bool IsOneself => Person.Id == viewer.AccountId;

    /// <summary>Until when wrong guesses keep everybody out; null when they do not, or when the service centre locked it anyway.</summary>
    public DateTime? WaitsUntil => !Person.IsLocked && Person.LockoutEnd > time.GetUtcNow() ? local.Of(Person.LockoutEnd.Value.UtcDateTime) : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (Login, Role, Link) = (Person.UserName, [.. Held.OfType<string>()], TempData[LinkOf(id)] as string);
        return Page();
    }

    public async Task<IActionResult> OnPostLockAsync(Guid id) => await AnswerAsync(id, await desk.LockAsync(id), texts.People.LockDone);

    public async Task<IActionResult> OnPostUnlockAsync(Guid id) => await AnswerAsync(id, await desk.UnlockAsync(id), texts.People.UnlockDone);

    public async Task<IActionResult> OnPostRolesAsync(Guid id) => await AnswerAsync(id, await desk.SetRolesAsync(id, Role), texts.People.RolesDone);

    public async Task<IActionResult> OnPostLoginAsync(Guid id)
    {
        if (LoginName.Parse(Login) is var (userName, email))
            return await AnswerAsync(id, await desk.CorrectLoginAsync(id, userName, email), texts.People.LoginDone);
        return await AskAgainAsync(id, nameof(Login), string.IsNullOrWhiteSpace(Login) ? texts.Account.LoginMissing : texts.Account.LoginWrong);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id)
    {
        if (await desk.MakeLinkAsync(id) is { } link)
            TempData[LinkOf(id)] = link;
        else if (!await FindAsync(id))
            return NotFound();
        return Redirect($"/admin/people/{id}");
    }

    public async Task<IActionResult> OnPostAttemptsAsync(Guid id, string course, string module) =>
        await AnswerAsync(id, await desk.GiveAttemptsAsync(id, course, module), texts.People.AttemptsDone);

    private static string LinkOf(Guid id) => $"Link {id}";

    private async Task<IActionResult> AnswerAsync(Guid id, Deed deed, string done)
    {
        switch (deed)
        {
            case Deed.NotFound:
                return NotFound();
            case Deed.Oneself:
                return await AskAgainAsync(id, "", texts.People.Oneself);
            case Deed.LastAdmin:
                return await AskAgainAsync(id, "", texts.People.LastAdmin);
            case Deed.LoginTaken:
                return await AskAgainAsync(id, nameof(Login), texts.People.LoginTaken);
            case Deed.Done:
                TempData["Message"] = done;
                break;
        }

        return Redirect($"/admin/people/{id}");
    }

    private async Task<IActionResult> AskAgainAsync(Guid id, string field, string problem)
    {
        if (!await FindAsync(id))
            return NotFound();
        ModelState.AddModelError(field, problem);
        Login ??= Person.UserName;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.Users.Registered().AsNoTracking().FirstOrDefaultAsync(account => account.Id == id) is not { } person)
            return false;
        Person = person;
        Held = await db.Roles.Where(role => db.UserRoles.Any(member => member.UserId == id && member.RoleId == role.Id)).Select(role => role.Name).ToListAsync();
        var used = await db.Enrolments.Where(enrolment => enrolment.AccountId == id).AttemptsOfThisRound().Where(attempt => attempt.SubmittedAt != null)
            .GroupBy(attempt => new { attempt.EnrolmentId, attempt.ModuleId }).Select(tries => new { tries.Key, Count = tries.Count() }).ToListAsync();
        var enrolments = await db.Enrolments.Where(enrolment => enrolment.AccountId == id).Include(enrolment => enrolment.Modules)
            .OrderByDescending(enrolment => enrolment.LastActivityAt).AsNoTracking().ToListAsync();
        Courses = [.. enrolments.Select(enrolment => new PersonCourse(
            new MyCourse(enrolment, catalogue.Find(enrolment.CourseId)),
            used.Where(tries => tries.Key.EnrolmentId == enrolment.Id).ToDictionary(tries => tries.Key.ModuleId, tries => tries.Count)))];
        Certificates = await db.Certificates.Where(issued => issued.AccountId == id).OrderByDescending(issued => issued.Id).AsNoTracking().ToListAsync();
        await ReadHistoryAsync(id);
        return true;
    }

    private async Task ReadHistoryAsync(Guid id)
    {
        var subject = id.ToString();
        var entries = await db.AuditEntries.Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Id).Take(MostEntries + 1)
            .Select(entry => new { entry.At, entry.Action, entry.Note, entry.ActorId, Login = db.Users.Where(account => account.Id == entry.ActorId).Select(account => account.UserName).FirstOrDefault() })
            .ToListAsync();
        HasOlder = entries.Count > MostEntries;
        History = [.. entries.Take(MostEntries).Select(entry => (
            local.Of(entry.At), WordFor(entry.Action, entry.Note), entry.ActorId is null ? texts.People.BySystem : entry.Login ?? texts.Registry.NobodyKnown))];
    }

    private object WordFor(string action, string? note) => action switch
    {
        "account-created" or "admin-created" => texts.People.HistoryCreated,
        "guest-upgraded" => texts.People.HistoryUpgraded,
        "account-locked" => texts.People.HistoryLocked,
        "account-unlocked" => texts.People.HistoryUnlocked,
        "account-shut-out" or "sign-in-shut-out" => texts.People.HistoryShutOut,
        "password-changed" or "password-reset" => texts.People.HistoryPassword,
        "signed-out" or "signed-out-everywhere" => texts.People.HistorySignedOut,
        "login-corrected" => texts.People.HistoryLogin,
        "password-link-made" => texts.People.HistoryLink,
        "roles-changed" => texts.People.HistoryRoles.With(texts.People.WordsFor(note?.Split(',') ?? [])),
        "attempts-given" => texts.People.HistoryAttempts.Around(TitlesOf(note)),
        _ => texts.People.HistoryOther.With(action),
    };

    /// <summary>Course and module as they are called today, or by their ids when they are no longer offered.</summary>
    private object[] TitlesOf(string? note) =>
        note?.Split('/') is [var courseId, var moduleId]
            ? [catalogue.Find(courseId)?.TitleIn(texts) ?? (object)courseId, catalogue.Find(courseId)?.Module(moduleId)?.TitleIn(texts) ?? (object)moduleId]
            : ["", ""];
}

/// <summary>A course that the person has begun, with the attempts used in each module.</summary>
public sealed record PersonCourse(MyCourse Mine, IReadOnlyDictionary<string, int> Used)
{
    public int UsedIn(Content.Module module) => Used.GetValueOrDefault(module.Id);

    /// <summary>Attempts that the person may use in all; null when there is no limit.</summary>
    public int? AllowedIn(Content.Module module) =>
        Mine.Course is { MaxAttempts: > 0 } course ? course.MaxAttempts + (Mine.Enrolment.ProgressIn(module.Id)?.MoreAttempts ?? 0) : null;

    /// <summary>Whether the quiz is closed to the person without being passed.</summary>
    public bool IsStuckIn(Content.Module module) => UsedIn(module) >= AllowedIn(module) && Mine.Progress.StateOf(module) != ModuleState.Done;
}
