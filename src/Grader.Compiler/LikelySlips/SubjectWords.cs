using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Another thing is done with what is right.</summary>
internal static class SubjectWords
{
    /// <returns>Null where they are not about the same.</returns>
    public static string? For(Piece right, Piece own) =>
        (Deed.Of(right), Deed.Of(own)) is not ({ } meant, { } done) || !meant.Subject.Says(done.Subject) ? null
        : meant.Name == done.Name || !meant.Rest.Says(done.Rest) ? null
        : own.Node is InvocationExpressionSyntax && right.Node is InvocationExpressionSyntax
            ? $"{done.Name}() is called where {meant.Name}() belongs."
        : own.Node is BinaryExpressionSyntax && right.Node is BinaryExpressionSyntax
            ? $"{done.Name} stands where {meant.Name} belongs."
        : null;

    /// <summary>What is done with it has another form, too: m.grad.sqrt() for m.grad / 2.</summary>
    /// <returns>Null where they are not about the same.</returns>
    public static string? ForOtherDeed(Piece right, Piece own) =>
        (Deed.Of(right), Deed.Of(own)) is ({ } meant, { } done)
        && meant.Subject.Says(done.Subject)
        && (CodeInWords.OnOneLine(own.Node), CodeInWords.OnOneLine(done.Subject.Node)) is ({ } all, { } subject)
            ? $"{all} is not what is to be done with {subject}."
            : null;

    /// <param name="Subject">What something is done with.</param>
    /// <param name="Name">What is done: the method or the sign.</param>
    /// <param name="Rest">By what it is done.</param>
    private sealed record Deed(Piece Subject, string Name, Piece Rest)
    {
        public static Deed? Of(Piece piece) =>
            piece.Node switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => new(
                    piece.Parts[0].Parts[0],
                    member.Name.Identifier.Text,
                    piece.Parts[1]
                ),
                // What a function gets is what something is done with.
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax function } => new(
                    piece.Parts[1],
                    function.Identifier.Text,
                    piece.Parts[1]
                ),
                BinaryExpressionSyntax b => new(piece.Parts[0], b.OperatorToken.Text, piece.Parts[1]),
                ElementAccessExpressionSyntax => new(piece.Parts[0], "[]", piece.Parts[1]),
                _ => null,
            };
    }
}
