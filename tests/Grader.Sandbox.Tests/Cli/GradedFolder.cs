using System.Collections.Immutable;
using System.Text.Json;
using Grader.Reporting;
using Xunit;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>What one file of a class earned.</summary>
/// <param name="Lost">Holes that earned less than they can, in the exercise's order.</param>
internal sealed record GradedFile(string File, string? Student, double? Score, double? Max, ImmutableArray<string> Lost, int Edits);

/// <summary>A class, graded by the real executable.</summary>
internal static class GradedFolder
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static async Task<ImmutableArray<GradedFile>> Of(Classroom room, string folder, string course, string seed)
    {
        var ended = await room.Grader("grade", folder, "--course", course, "--seed", seed, "--format", "json");
        Assert.True(ended.ExitCode == 0, ended.Err);
        return
        [
            .. JsonSerializer.Deserialize<Report>(ended.Out, Camel)!.Submissions.Select(s => new GradedFile(
                s.File, s.Student, s.Score, s.Max, [.. s.Holes.Where(h => h.Points < h.Max).Select(h => h.Id)], s.Edits.Length)),
        ];
    }
}
