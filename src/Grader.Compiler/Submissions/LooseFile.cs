using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>A student's file that is held against no exercise.</summary>
/// <param name="Text">With something that compiles for every <c>...</c>, to see what else is wrong with it. Lines are the
/// student's.</param>
/// <param name="Open">Lines with a <c>...</c>, in order.</param>
/// <param name="Refused">Directives that reach outside the file.</param>
internal sealed record LooseFile(string Text, ImmutableArray<int> Open, ImmutableArray<Diagnostic> Refused)
{
    public static LooseFile Read(string file)
    {
        var (lexemes, directives) = Lexer.Read(file);
        var lines = SourceText.From(file).Lines;
        int LineAt(int position) => lines.GetLineFromPosition(position).LineNumber + 1;
        var text = new StringBuilder(Directives.Blank(file, directives));
        foreach (var (i, dots) in lexemes.Index().Where(l => l.Item.IsDots).Reverse())
        {
            text.Remove(dots.Span.Start, dots.Span.Length)
                .Insert(dots.Span.Start, BeginsStatement(i == 0 ? null : lexemes[i - 1].Text) ? "throw null!;" : "default!");
        }
        return new(
            text.ToString(),
            [.. lexemes.Where(l => l.IsDots).Select(l => LineAt(l.Span.Start)).Distinct()],
            [.. Directives.Refused(directives).Select(r => new Diagnostic("directive", LineAt(r.Position), 1, r.Message))]
        );
    }

    private static bool BeginsStatement(string? before) => before is null or ";" or "{" or "}" or ")" or "else";
}
