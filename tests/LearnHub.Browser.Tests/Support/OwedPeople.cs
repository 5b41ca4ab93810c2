using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LearnHub.Browser.Tests.Support;

/// <summary>People who completed a course and have no certificate yet, straight into the database: to take the course in the browser would take minutes.</summary>
internal static class OwedPeople
{
    /// <param name="file">The database of the running application.</param>
    /// <param name="login">What their names to sign in begin with.</param>
    /// <param name="named">How many have a name for printing.</param>
    /// <param name="nameless">How many more have none.</param>
    public static void Add(string file, string course, string login, int named, int nameless = 0)
    {
        for (var i = 1; i <= named + nameless; i++)
        {
            var person = Guid.CreateVersion7().ToString().ToUpperInvariant();
            var name = string.Create(CultureInfo.InvariantCulture, $"{login}-{i}");
            Run(file, """
                INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, PrintedName, IsGuest, CreatedAt, SecurityStamp, ConcurrencyStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
                  VALUES ($person, $login, upper($login), $name, 0, '2026-01-01 00:00:00', $person, $person, 0, 0, 0, 0, 0);
                INSERT INTO Enrolments (Id, AccountId, CourseId, StartedAt, LastActivityAt, LastModuleId, Revision, CompletedAt, CompletedHash)
                  VALUES ($enrolment, $person, $course, '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'x', 0, '2026-01-02 00:00:00', (SELECT ContentHash FROM CourseVersions WHERE CourseId = $course LIMIT 1));
                """, ("$person", person), ("$login", name), ("$name", i <= named ? "María del Carmen Fernández-Villaverde" : DBNull.Value), ("$course", course), ("$enrolment", Guid.CreateVersion7().ToString().ToUpperInvariant()));
        }
    }

    /// <summary>An order to issue them, given but not begun: nobody rang for it.</summary>
    public static void Order(string file, string course, int total) => Run(file, """
        INSERT INTO BulkIssues (Id, CourseId, OrderedBy, OrderedAt, Total, Issued, WithoutName)
          SELECT $id, $course, Id, '2026-01-03 00:00:00', $total, 0, 0 FROM AspNetUsers WHERE UserName = 'admin@demo.example';
        """, ("$id", Guid.CreateVersion7().ToString().ToUpperInvariant()), ("$course", course), ("$total", total));

    private static void Run(string file, string sql, params (string Name, object Value)[] values)
    {
        using var db = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=30");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
