using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>Statements that the compiler knows never to run.</summary>
internal static class UnreachableCode
{
    private const string Warning = "CS0162";

    public static IReadOnlySet<SyntaxNode> FindIn(BoundProgram program) =>
        (RoslynFaults.AskOrDefault(() => program.Model.Compilation.GetDiagnostics()) is { IsDefault: false } all ? all : [])
            .Where(d => d.Id == Warning && d.Location.SourceTree == program.Root.SyntaxTree)
            .SelectMany(d => StatementsFrom(program.Root.FindToken(d.Location.SourceSpan.Start)))
            .ToHashSet();

    // The compiler tells of the first one alone. What a goto may lead to begins with a label.
    private static IEnumerable<SyntaxNode> StatementsFrom(SyntaxToken first)
    {
        var statement = first
            .Parent?.AncestorsAndSelf()
            .OfType<StatementSyntax>()
            .LastOrDefault(s => s.SpanStart == first.SpanStart);
        if (statement is null)
        {
            return [];
        }
        var piece = statement.Parent is GlobalStatementSyntax global ? global : (SyntaxNode)statement;
        return piece.Parent is not (BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax)
            ? [piece]
            : piece
                .Parent.ChildNodes()
                .SkipWhile(n => n != piece)
                .Where(n => n is StatementSyntax or GlobalStatementSyntax)
                .TakeWhile(n => n is not (LabeledStatementSyntax or GlobalStatementSyntax { Statement: LabeledStatementSyntax }));
    }
}
