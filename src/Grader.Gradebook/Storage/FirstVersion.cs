using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Grader.Gradebook.Storage;

/// <summary>The tables as they were at first. What changes later is a migration of its own, and one more in
/// <see cref="Opening.GradebookHeader.Schema"/>.</summary>
/// <remarks>In SQL, as it stays: what the model becomes later changes nothing here.</remarks>
[DbContext(typeof(GradebookContext))]
[Migration("20261127000000_FirstVersion")]
internal sealed class FirstVersion : Migration
{
    private const string Tables = """
        CREATE TABLE "Gradings" (
            "Id" INTEGER NOT NULL CONSTRAINT "PK_Gradings" PRIMARY KEY AUTOINCREMENT,
            "Started" TEXT NOT NULL,
            "Ended" TEXT NULL,
            "Class" TEXT NOT NULL,
            "Terms" TEXT NOT NULL,
            "Files" TEXT NOT NULL,
            "Grader" TEXT NOT NULL,
            "Seed" INTEGER NOT NULL,
            "IsSeedGiven" INTEGER NOT NULL,
            "Errors" INTEGER NOT NULL,
            "LastDecision" INTEGER NOT NULL,
            "Process" INTEGER NOT NULL,
            "Machine" TEXT NOT NULL
        );
        CREATE TABLE "Verdicts" (
            "Id" INTEGER NOT NULL CONSTRAINT "PK_Verdicts" PRIMARY KEY AUTOINCREMENT,
            "Address" TEXT NULL,
            "GradingId" INTEGER NOT NULL,
            "At" TEXT NOT NULL,
            "Seed" INTEGER NOT NULL,
            "ExerciseFiles" TEXT NOT NULL,
            "Rules" TEXT NOT NULL,
            "Grader" TEXT NOT NULL,
            "Isolation" TEXT NOT NULL,
            "Exercise" TEXT NULL,
            "Status" TEXT NOT NULL,
            "Score" REAL NULL,
            "Max" REAL NULL,
            "Report" TEXT NOT NULL,
            "Wrong" TEXT NOT NULL,
            CONSTRAINT "FK_Verdicts_Gradings_GradingId" FOREIGN KEY ("GradingId") REFERENCES "Gradings" ("Id")
        );
        CREATE TABLE "Entries" (
            "GradingId" INTEGER NOT NULL,
            "Place" INTEGER NOT NULL,
            "File" TEXT NOT NULL,
            "Student" TEXT NULL,
            "Owner" TEXT NOT NULL,
            "Content" TEXT NOT NULL,
            "VerdictId" INTEGER NOT NULL,
            "HeldId" INTEGER NULL,
            "Counts" INTEGER NOT NULL,
            "Identity" TEXT NULL,
            "Modified" TEXT NULL,
            "Number" INTEGER NULL,
            CONSTRAINT "PK_Entries" PRIMARY KEY ("GradingId", "Place"),
            CONSTRAINT "FK_Entries_Gradings_GradingId" FOREIGN KEY ("GradingId") REFERENCES "Gradings" ("Id"),
            CONSTRAINT "FK_Entries_Verdicts_VerdictId" FOREIGN KEY ("VerdictId") REFERENCES "Verdicts" ("Id"),
            CONSTRAINT "FK_Entries_Verdicts_HeldId" FOREIGN KEY ("HeldId") REFERENCES "Verdicts" ("Id")
        );
        CREATE TABLE "Decisions" (
            "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
            "Owner" TEXT NOT NULL,
            "Exercise" TEXT NOT NULL,
            "Hole" TEXT NOT NULL,
            "Points" REAL NULL,
            "Why" TEXT NOT NULL,
            "At" TEXT NOT NULL,
            "Content" TEXT NOT NULL
        );
        """;

    private const string Indexes = """
        CREATE INDEX "IX_Verdicts_Address" ON "Verdicts" ("Address");
        CREATE INDEX "IX_Verdicts_GradingId" ON "Verdicts" ("GradingId");
        CREATE INDEX "IX_Entries_Owner_Content" ON "Entries" ("Owner", "Content");
        CREATE INDEX "IX_Entries_VerdictId" ON "Entries" ("VerdictId");
        CREATE INDEX "IX_Entries_HeldId" ON "Entries" ("HeldId");
        CREATE INDEX "IX_Decisions_Owner_Exercise" ON "Decisions" ("Owner", "Exercise");
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Indexes);
    }
}
