using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Sandbox.Tests.Compiler.Submissions;

/// <summary>Right files of the course in which what is given is called otherwise, also as what is used of torch.</summary>
public sealed class RenamedFilesTests
{
    private const int Turns = 3;

    private static readonly ScriptCompiler Compiler = new(Emitted.References, Emitted.References);

    private static readonly ImmutableArray<string> Words =
    [
        "step",
        "grad",
        "item",
        "backward",
        "mean",
        "pow",
        "sum",
        "Add",
        "mse_loss",
        "WriteLine",
        "Length",
        "zero_",
        "copy_",
        "value",
        "p",
        "fresh",
        "t",
        "data",
        "shape",
        "numel",
        "squeeze",
        "detach",
        "clone",
        "Select",
        "requires_grad",
        "npstr",
        "optim",
        "nn",
        "ones",
        "Write",
    ];

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateDirectories(Repository.At("exercises"))
                .Where(d => File.Exists(Path.Combine(d, "exercise.csx")))
                .SelectMany(d =>
                    Directory.EnumerateFiles(Path.Combine(d, "right"), "*.csx").Prepend(Path.Combine(d, "exercise.csx"))
                )
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Files))]
    public void Called_otherwise_it_is_the_same_program(string path)
    {
        var id = path.Split('/')[1];
        var exercise = ExerciseReader.Read(id, File.ReadAllText(Repository.At($"exercises/{id}/exercise.csx"))).Value!;
        var file = path.EndsWith("/exercise.csx", StringComparison.Ordinal)
            ? SolvedFile.Of(exercise)
            : File.ReadAllText(Repository.At(path));
        var before = Submission.Read(exercise, file, Read);
        for (var turn = 0; turn < Turns; turn++)
        {
            var (renamed, count) = Renamed(file, exercise, before, turn);
            var after = Submission.Read(exercise, renamed, Read);
            Assert.Equal(count, after.Renaming.Renames.Length);
            Assert.Equal(
                before.WholeText,
                after.Renaming.Freed.Aggregate(
                    after.WholeText,
                    (text, f) => text.Replace(f.Given, f.Students, StringComparison.Ordinal)
                )
            );
        }
    }

    private static CSharpCompilation Read(string text) => Compiler.CreateCompilation(text, Script.SubmissionDocument);

    // Every variable and function that is declared in given text, by what each name in the file stands for.
    private static (string File, int Count) Renamed(string file, ExerciseSource exercise, Submission submission, int turn)
    {
        var program = Read(submission.WholeText);
        var model = program.GetSemanticModel(program.SyntaxTrees[0]);
        var given = submission
            .Layout.Steps.Where(s => s.Kind == StepKind.Same)
            .Select(s => submission.Lexemes[s.Lexeme].Span.Start)
            .ToHashSet();
        var names = program.SyntaxTrees[0].GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).ToList();
        var declared = names
            .Where(t => given.Contains(t.SpanStart) && exercise.Names.Contains(t.ValueText))
            .Select(t => (t.ValueText, Symbol: t.Parent is { } n ? model.GetDeclaredSymbol(n) : null))
            .Where(d => d.Symbol is not null && !IsTuplePart(d.Symbol))
            .ToList();
        // A name that the file has by itself would not be another one there.
        var alone = names
            .Where(t => !t.GetPreviousToken().IsKind(SyntaxKind.DotToken))
            .Select(t => t.ValueText)
            .Concat(exercise.Names)
            .ToHashSet();
        var free = Words.Where(w => !alone.Contains(w)).ToList();
        var kept = KeptNames(names, given, [.. declared.Select(d => d.Symbol!)], model);
        declared.RemoveAll(d => kept.Contains(d.ValueText));
        // A third of them at a time: where next to nothing is called as it is given, it is another file.
        var words = declared
            .Select(d => d.ValueText)
            .Distinct()
            .Index()
            .Where(d => d.Index % Turns == turn)
            .ToDictionary(d => d.Item, d => free[(7 * turn + d.Index) % free.Count]);
        var symbols = declared.Select(d => d.Symbol!).ToHashSet(SymbolEqualityComparer.Default);
        var text = names
            .Where(t => words.ContainsKey(t.ValueText) && Meant(t, model) is { } meant && symbols.Contains(meant))
            .OrderByDescending(t => t.SpanStart)
            .Aggregate(file, (changed, t) => changed[..t.SpanStart] + words[t.ValueText] + changed[t.Span.End..]);
        return (text, words.Count);
    }

    // What an answer declares is the student's own; a given name that is used for it too cannot change in given text alone.
    private static HashSet<string> KeptNames(
        List<SyntaxToken> names,
        HashSet<int> given,
        List<ISymbol> declared,
        SemanticModel model
    )
    {
        var mixed = names
            .Where(t => given.Contains(t.SpanStart) && !t.GetPreviousToken().IsKind(SyntaxKind.DotToken))
            .Where(t => !declared.Exists(d => SymbolEqualityComparer.Default.Equals(d, Meant(t, model))));
        var own = names.Where(t =>
            !given.Contains(t.SpanStart) && t.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
        );
        return [.. mixed.Concat(own).Select(t => t.ValueText)];
    }

    private static bool IsTuplePart(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsTupleType: true };

    private static ISymbol? Meant(SyntaxToken name, SemanticModel model) =>
        name.Parent is { } node ? model.GetSymbolInfo(node).Symbol ?? model.GetDeclaredSymbol(node) : null;
}
