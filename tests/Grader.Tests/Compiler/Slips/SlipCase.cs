using System.Runtime.InteropServices;
using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Checkout;
using Microsoft.CodeAnalysis;

namespace Grader.Tests.Compiler.Slips;

/// <summary>A file of tests/cases/slips: what a student wrote, and what is to be said of it.</summary>
/// <param name="Exercise">Its ID.</param>
/// <param name="Hole">Null where it is the file as a whole that does not compile.</param>
/// <param name="Given">The given text that is replaced, where there is no hole.</param>
/// <param name="Said">Lines: where, which error and its message, and below what to write.</param>
internal sealed record SlipCase(string Exercise, string? Hole, string Given, string Said, string Written)
{
    private const string InsteadOf = "// instead of: ";

    private static readonly Lazy<RequestHandler> _handler = new(() =>
    {
        var runner = Path.GetDirectoryName(Workplace.FindBeside(AppContext.BaseDirectory).Runner)!;
        var references = Framework
            .ReadReferences(RuntimeEnvironment.GetRuntimeDirectory())
            .Add(MetadataReference.CreateFromFile(Path.Combine(runner, "TorchSharp.dll")));
        return new(new(references, references.Add(MetadataReference.CreateFromFile(Path.Combine(runner, "Grader.Runner.dll")))));
    });

    public static string Folder { get; } = Repository.At("tests/cases/slips");

    public static SlipCase Read(string file)
    {
        var parts = File.ReadAllText(Path.Combine(Folder, file)).Split("\n\n", 2);
        var head = parts[0].Split('\n');
        var place = head[0]["// ".Length..].Split(' ');
        var given = head.FirstOrDefault(l => l.StartsWith(InsteadOf, StringComparison.Ordinal));
        var said = head.Skip(given is null ? 1 : 2);
        return new(
            place[0],
            place.ElementAtOrDefault(1),
            given?[InsteadOf.Length..] ?? "",
            string.Join('\n', said),
            parts[1].TrimEnd('\n')
        );
    }

    /// <summary>What the compiler process says of it, as it is written in the file.</summary>
    public string WhatIsSaid()
    {
        var source = File.ReadAllText(Repository.At($"exercises/{Exercise}/exercise.csx"));
        var exercise = ExerciseReader.Read(Exercise, source).Value!;
        var (at, length) = Hole is null
            ? (Solved(exercise).IndexOf(Given, StringComparison.Ordinal), Given.Length)
            : (exercise.Holes[exercise.IndexOfHole(Hole)].Answer.Start, exercise.Holes[exercise.IndexOfHole(Hole)].Answer.Length);
        var file = Solved(exercise).Remove(at, length).Insert(at, Written);
        var above = file[..at].Count(c => c == '\n');
        Subject subject = Hole is null ? new Subject.File(file) : new Subject.Variant(file, Hole, []);
        return _handler.Value.Answer(new CompilerRequest.Build(Exercise, source, subject, Gate: "")) switch
        {
            CompilerReply.NotBuilt(var errors) => string.Join('\n', errors.SelectMany(e => Lines(e, above))),
            var other => $"// {other.GetType().Name}",
        };
    }

    // With the line that asks for TorchSharp, as students have it.
    private static string Solved(ExerciseSource exercise)
    {
        var line = exercise.File.IndexOf("#r ", StringComparison.Ordinal);
        var end = exercise.File.IndexOf('\n', line);
        return exercise.Text[..line] + exercise.File[line..end] + exercise.Text[end..];
    }

    private static IEnumerable<string> Lines(StudentDiagnostic error, int above)
    {
        yield return $"// {error.Line - above}:{error.Column}-{error.Column + error.Length - 1} {error.Id} {error.Message}";
        if (error.Advice is { } advice)
        {
            yield return $"//   {advice}";
        }
    }
}
