using LearnHub.Web.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Data;

public static class Settling
{
    private const int MostTries = 12;

    /// <summary>
    /// Runs <paramref name="work"/> again on fresh data when another request saved first (two clicks at once), so that the second sees what the first did.
    /// </summary>
    public static async Task<T> SettleAsync<T>(this LearnHubDb db, Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException conflict) when (tries < MostTries && (conflict is DbUpdateConcurrencyException || SqliteErrors.IsConstraint(conflict)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
