using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Slips;

/// <summary>A program of one file, and what keeps it from being compiled.</summary>
/// <param name="Errors">In the order of the text.</param>
internal sealed record ProgramErrors(CSharpCompilation Program, ImmutableArray<Diagnostic> Errors)
{
    public IEnumerable<Diagnostic> InLine(ErrorPlace place) => Errors.Where(e => ErrorPlace.Of(e) == place);

    /// <summary>How often the program has the same error in the same line.</summary>
    public int CountOf(Diagnostic error) => Errors.Count(e => KindOf(e) == KindOf(error));

    /// <summary>The program after a change, where that mends an error of a line and makes no other one; else null.</summary>
    public ProgramErrors? MendedBy(Mend mend, ErrorPlace place)
    {
        var tree = Program.SyntaxTrees[0];
        var text = TextRewrite.ApplyAll(tree.GetText().ToString(), mend.Rewrites);
        var changed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath);
        var reveals = mend.Reveals ? place : null;
        if (HasNew(SyntaxErrorsIn(tree), SyntaxErrorsIn(changed), reveals))
        {
            return null;
        }
        var program = Program.ReplaceSyntaxTree(tree, changed);
        var errors = RoslynFaults.AskOrDefault(() => program.GetDiagnostics());
        if (errors.IsDefault)
        {
            return null;
        }
        ProgramErrors after = new(
            program,
            [.. errors.Where(e => e.Severity == DiagnosticSeverity.Error).OrderBy(e => e.Location.SourceSpan.Start)]
        );
        return !HasNew(Errors, after.Errors, reveals) && InLine(place).Any(e => after.CountOf(e) < CountOf(e)) ? after : null;
    }

    // By kind, line and words: a change moves what stands behind it in its line.
    private static bool HasNew(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after, ErrorPlace? except)
    {
        var had = before.CountBy(KindOf).ToDictionary();
        return after.CountBy(KindOf).Any(h => h.Value > had.GetValueOrDefault(h.Key) && h.Key.Place != except);
    }

    private static (string Id, ErrorPlace Place, string Message) KindOf(Diagnostic error) =>
        (error.Id, ErrorPlace.Of(error), error.GetMessage(CultureInfo.InvariantCulture));

    private static IEnumerable<Diagnostic> SyntaxErrorsIn(SyntaxTree tree) =>
        tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
}
