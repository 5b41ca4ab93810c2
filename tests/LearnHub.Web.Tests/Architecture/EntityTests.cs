using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LearnHub.Web.Tests.Architecture;

public sealed class EntityTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public void Entities_KnowNeitherTheWebNorTheDatabase()
    {
        var entities = app.Db(db => db.Model.GetEntityTypes().Select(entity => entity.ClrType)).Where(type => type.Assembly == typeof(Program).Assembly).ToArray();
        Assert.True(entities.Length > 6);
        Assert.Equal([], entities.Where(type => type != typeof(Account)).SelectMany(ForbiddenIn));
    }

    [Fact]
    public void Model_HasNoChangeWithoutAMigration() => Assert.False(app.Db(db => db.Database.HasPendingModelChanges()));

    [Fact]
    public void ForbiddenIn_FindsWhatAnEntityMustNotKnow()
    {
        Assert.NotEmpty(ForbiddenIn(typeof(EntityThatSaves)));
        Assert.NotEmpty(ForbiddenIn(typeof(EntityThatAnswers)));
        Assert.Empty(ForbiddenIn(typeof(EntityAsItShouldBe)));
    }

    [Fact]
    public void Model_ChangedWithoutAMigration_IsFound()
    {
        var options = new DbContextOptionsBuilder<LearnHubDb>().UseSqlite("Data Source=:memory:").ReplaceService<IModelCustomizer, OneEntityMore>().Options;
        using var db = new LearnHubDb(options);
        Assert.True(db.Database.HasPendingModelChanges());
    }

    private static IEnumerable<string> ForbiddenIn(Type entity) =>
        Il.TypesNamedBy(entity).Where(used => used.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true || used.Namespace?.StartsWith("LearnHub.Web.Data", StringComparison.Ordinal) == true)
            .Select(used => $"{entity.Name} → {used.FullName}");

    private sealed class EntityThatSaves
    {
        public static void Save(LearnHubDb db) => db.SaveChanges();
    }

    private sealed class EntityThatAnswers
    {
        public int Status { get; } = Microsoft.AspNetCore.Http.Results.NotFound().GetHashCode();
    }

    private sealed class EntityAsItShouldBe
    {
        public Guid Id { get; init; }

        public DateTime? DoneAt { get; private set; }

        public void Finish(DateTime now) => DoneAt ??= now;
    }

    private sealed class OneEntityMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<EntityAsItShouldBe>();
        }
    }
}
