using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>An answer with the value itself in the place of each variable that only gives it a name: whoever names the parts of
/// a sum means the same sum.</summary>
internal static class InlinedLocals
{
    private const int Most = 20,
        Longest = 16_000; // where values are inlined into each other

    public static SyntaxNode In(string answer)
    {
        var root = Read(answer);
        for (var i = 0; i < Most && root.FullSpan.Length < Longest && FindOne(root) is { } local; i++)
        {
            var uses = UsesOf(local, root)
                .Select(u => new TextRewrite(u.Span, $"({local.Variables[0].Initializer!.Value})"))
                .Append(new(local.Parent!.Span, ""));
            root = Read(TextRewrite.ApplyAll(root.ToFullString(), [.. uses]));
        }
        return root;
    }

    private static SyntaxNode Read(string code) => CSharpSyntaxTree.ParseText(code, Script.ParseOptions).GetRoot();

    private static VariableDeclarationSyntax? FindOne(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<VariableDeclarationSyntax>()
            .FirstOrDefault(d =>
                d is { Parent: FieldDeclarationSyntax or LocalDeclarationStatementSyntax, Variables: [{ Initializer: not null }] }
                && d.Parent is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
                && SyntaxNames.DeclaringTokens(root).Count(t => t.Text == d.Variables[0].Identifier.Text) == 1
                && UsesOf(d, root).ToList() is { Count: > 0 } uses
                && uses.TrueForAll(IsRead)
                && !root.DescendantNodes().Any(n => n.SpanStart > d.Span.End && n.SpanStart < uses[^1].SpanStart && Changes(n))
            );

    private static IEnumerable<IdentifierNameSyntax> UsesOf(VariableDeclarationSyntax local, SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(n =>
                n.Identifier.Text == local.Variables[0].Identifier.Text
                && !local.Span.Contains(n.Span)
                && !(n.Parent is MemberAccessExpressionSyntax member && member.Name == n)
                && n.Parent is not NameColonSyntax
            );

    // Whatever it was computed from may be another value behind that.
    private static bool Changes(SyntaxNode node) =>
        node switch
        {
            AssignmentExpressionSyntax => true,
            InvocationExpressionSyntax call => SyntaxNames.Called(call)?.Text is "backward" or "step" or "zero_grad"
                || SyntaxNames.Called(call)?.Text.EndsWith('_') is true,
            _ => false,
        };

    // Not changed there, by itself or by a method of its own.
    private static bool IsRead(IdentifierNameSyntax use) =>
        use.Parent switch
        {
            AssignmentExpressionSyntax a => a.Left != use,
            PostfixUnaryExpressionSyntax p => p.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax p => !p.IsKind(SyntaxKind.PreIncrementExpression)
                && !p.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
            MemberAccessExpressionSyntax member => !member.Name.Identifier.Text.EndsWith('_')
                && member.Parent is not AssignmentExpressionSyntax,
            _ => true,
        };
}
