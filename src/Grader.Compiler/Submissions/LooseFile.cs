using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>A student's file that is held against no exercise.</summary>
/// <param name="Text">With something that compiles for every <c>...</c>, to see what else is wrong with it. Lines are the
/// student's.</param>
/// <param name="Open">Lines with a <c>...</c>, in order.</param>
/// <param name="Refused">Directives that reach outside the file.</param>
internal sealed record LooseFile(string Text, ImmutableArray<int> Open, ImmutableArray<StudentDiagnostic> Refused)
{
    public static LooseFile Read(string file)
    {
        var (lexemes, directives) = Lexer.Read(file);
        var lines = SourceText.From(file).Lines;
        int LineAt(int position) => lines.GetLineFromPosition(position).LineNumber + 1;
        var filled = lexemes
            .Index()
            .Where(l => l.Item.IsDots)
            .Select(l => new TextRewrite(
                l.Item.Span,
                Placeholder.For(BeginsStatement(l.Index == 0 ? null : lexemes[l.Index - 1].Text))
            ));
        return new(
            TextRewrite.ApplyAll(Directives.BlankUnwanted(file, directives), [.. filled]),
            [.. lexemes.Where(l => l.IsDots).Select(l => LineAt(l.Span.Start)).Distinct()],
            [
                .. Directives
                    .FindRefused(directives)
                    .Select(r => new StudentDiagnostic("directive", LineAt(r.Position), 1, r.Message) { Length = 0 }),
            ]
        );
    }

    private static bool BeginsStatement(string? before) => before is null or ";" or "{" or "}" or ")" or "else";
}
