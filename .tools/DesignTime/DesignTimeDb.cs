using LearnHub.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LearnHub.DesignTime;

/// <summary>The model without a running application and without touching anybody's data.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<LearnHubDb>
{
    public LearnHubDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<LearnHubDb>().UseSqlite("Data Source=:memory:").Options);
}

internal static class Program
{
    private static void Main()
    {
    }
}
