using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grader.Gradebook.Storage;

/// <summary>The tables of a gradebook, over a connection that is somebody else's.</summary>
/// <param name="connect">Names the database.</param>
internal sealed class GradebookContext(Action<DbContextOptionsBuilder> connect) : DbContext
{
    /// <summary>Where the tables are in a database that may have others.</summary>
    public const string Schema = "gradebook";

    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    public GradebookContext(SqliteConnection connection)
        : this(options => options.UseSqlite(connection)) { }

    public DbSet<GradingRow> Gradings => Set<GradingRow>();

    public DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    // Migrations are written by hand, without the snapshot that a tool leaves beside them; a test holds them against this model.
    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        connect(options);
        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    // As SQLite has it, to the tenth of a microsecond: PostgreSQL's own times have no more than six digits.
    protected override void ConfigureConventions(ModelConfigurationBuilder model) =>
        model.Properties<DateTimeOffset>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<GradingRow>().ToTable("Gradings");
        model.Entity<VerdictRow>(verdict =>
        {
            verdict.ToTable("Verdicts");
            verdict.HasIndex(v => v.Address);
            verdict.HasOne<GradingRow>().WithMany().HasForeignKey(v => v.GradingId);
        });
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("Entries");
            entry.HasKey(e => new { e.GradingId, e.Place });
            entry.HasIndex(e => new { e.Owner, e.Content });
            entry.HasOne<GradingRow>().WithMany().HasForeignKey(e => e.GradingId);
            entry.HasOne<VerdictRow>().WithMany().HasForeignKey(e => e.VerdictId);
            entry.HasOne<VerdictRow>().WithMany().HasForeignKey(e => e.HeldId);
        });
        model.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("Decisions");
            decision.HasIndex(d => new { d.Owner, d.Exercise });
        });
        if (Database.ProviderName != Sqlite)
        {
            BeLikeSqlite(model);
        }
    }

    private static void BeLikeSqlite(ModelBuilder model)
    {
        model.HasDefaultSchema(Schema);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.ClrType == typeof(string))
            {
                property.SetValueConverter(new StorableText());
            }
            if (
                property.ClrType == typeof(string)
                || property.ClrType == typeof(DateTimeOffset)
                || property.ClrType == typeof(DateTimeOffset?)
            )
            {
                property.SetColumnType("text");
                property.SetCollation("C");
            }
        }
    }
}
