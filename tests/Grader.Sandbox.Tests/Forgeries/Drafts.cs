using System.Collections.Immutable;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// Makes right files wrong in one hole: the reference by each of its mutants, and every file under right by the mutants' answers.
/// </summary>
internal sealed class Drafts(CompilerProcess compiler, CancellationToken cancellation)
{
    /// <returns>
    /// A recipe each, with the number of the right file among those of its exercise. What it comes to is null where that mutant's
    /// answer has no place in that file.
    /// </returns>
    public async Task<ImmutableArray<(string Exercise, int Right, Func<Task<Draft?>> Make)>> All()
    {
        var recipes = ImmutableArray.CreateBuilder<(string, int, Func<Task<Draft?>>)>();
        foreach (var (id, exercise) in Course.Exercises.Where(e => Directory.Exists(Repository.At($"exercises/{e.Key}"))))
        {
            var solved = (await Ask<CompilerReply.Solved>(new CompilerRequest.Solve(id, exercise, null))).File;
            var mutants = (await Ask<CompilerReply.Mutated>(new CompilerRequest.Mutate(id, exercise))).Mutants;
            var rights = Directory
                .EnumerateFiles(Repository.At($"exercises/{id}/right"))
                .Order(StringComparer.Ordinal)
                .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f)));
            recipes.AddRange(
                from right in rights.Prepend((Name: "solved", Text: solved)).Select((r, i) => (r.Name, r.Text, At: i))
                from mutant in mutants
                let name = $"{id} {right.Name}, {mutant.Hole}: {mutant.Before} -> {mutant.After}"
                select (id, right.At, (Func<Task<Draft?>>)(() => Make(name, id, exercise, right.Text, mutant)))
            );
        }
        return recipes.ToImmutable();
    }

    private async Task<Draft?> Make(string name, string id, string exercise, string right, Mutant mutant)
    {
        var (wanted, from) = (await AnswersIn(mutant.File), await AnswersIn(right));
        var (there, here) = (wanted.First(a => a.Hole == mutant.Hole), from.First(a => a.Hole == mutant.Hole));
        var lines = right.ReplaceLineEndings("\n").Split('\n');
        var text = string.Join(
            '\n',
            [.. lines[..(here.Line - 1)], .. mutant.File.Split('\n')[(there.Line - 1)..there.EndLine], .. lines[here.EndLine..]]
        );
        var made = await AnswersIn(text);
        var isMade = made.Zip(from).All(a => a.First.Code == (a.First.Hole == mutant.Hole ? there : a.Second).Code);
        var answer = made.First(a => a.Hole == mutant.Hole);
        return isMade && here.Code != there.Code
            ? new(name, id, text, mutant.Hole, mutant.File, answer.Line, answer.EndLine)
            : null;

        async Task<ImmutableArray<Answer>> AnswersIn(string file) =>
            (await Ask<CompilerReply.Aligned>(new CompilerRequest.Align(id, exercise, file))).Answers;
    }

    private Task<T> Ask<T>(CompilerRequest request)
        where T : CompilerReply => Course.Ask<T>(compiler, request, cancellation);
}
