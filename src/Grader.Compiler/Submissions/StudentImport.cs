using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>
/// A using directive or an extern alias that a student added, wherever in the file. An answer may need it; it is part of none.
/// </summary>
/// <param name="Text">Its tokens.</param>
/// <param name="Written">As the student wrote it.</param>
/// <param name="At">Where it stands in the submission.</param>
internal sealed record StudentImport(string Text, string Written, TextSpan At)
{
    /// <summary>All but the given ones.</summary>
    public static ImmutableArray<StudentImport> AddedIn(
        string file,
        ImmutableArray<Lexeme> lexemes,
        ImmutableArray<Lexeme> exercise
    )
    {
        var given = new ImportFinder(exercise).Find().Select(i => i.Text).ToHashSet();
        return
        [
            .. new ImportFinder(lexemes)
                .Find()
                .Where(i => !given.Remove(i.Text))
                .Select(i => new StudentImport(i.Text, file[i.At.Start..i.At.End], i.At)),
        ];
    }

    /// <summary>A text in which they were blanked, as it was before.</summary>
    public static string PutBack(ImmutableArray<StudentImport> imports, string text) =>
        TextRewrite.ApplyAll(text, [.. imports.Select(i => new TextRewrite(i.At, i.Written))]);

    /// <summary>Those that can stand above a program. With one that names nothing the file does not compile; answers
    /// do.</summary>
    /// <param name="above">The directives that stand there anyway.</param>
    public static ImmutableArray<StudentImport> FindBound(
        ImmutableArray<StudentImport> imports,
        ImmutableArray<string> above,
        Func<string, CSharpCompilation> compile
    )
    {
        if (imports.IsEmpty)
        {
            return [];
        }
        ImmutableArray<string> lines = [.. above, .. imports.Select(i => i.Text)];
        var broken = compile(string.Join('\n', lines))
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.Location.GetLineSpan().StartLinePosition.Line)
            .ToHashSet();
        return [.. imports.Where((_, i) => !broken.Contains(above.Length + i))];
    }
}
