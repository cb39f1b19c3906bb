using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grader.Gradebook.Storage;

/// <summary>The tables of a gradebook, over a connection that is somebody else's.</summary>
internal sealed class GradebookContext(SqliteConnection connection) : DbContext
{
    public DbSet<GradingRow> Gradings => Set<GradingRow>();

    public DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    // Migrations are written by hand, without the snapshot that a tool leaves beside them; a test holds them against this model.
    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

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
    }
}
