using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Something is done with what is right, and it is not what is to be done with it: m.grad.sqrt() for m.grad / 2.</summary>
internal static class SubjectWords
{
    /// <returns>Null where they are not about the same.</returns>
    public static string? For(Piece right, Piece own) =>
        (Deed.Of(right), Deed.Of(own)) is not ({ } meant, { } done) || !meant.Subject.Says(done.Subject) ? null
        : meant.Call is not null && done.Call is not null && meant.Call != done.Call
            ? $"{done.Call}() is called where {meant.Call}() belongs."
        : meant.Rest is not null && done.Rest is not null && meant.Rest.Says(done.Rest)
            ? $"{done.Sign} stands where {meant.Sign} belongs."
        : CodeInWords.OnOneLine(done.Subject.Node) is { } subject && subject.Length + done.Words.Length < 60
            ? $"{done.Words} is not what is to be done with {subject}."
        : null;

    /// <param name="Subject">What something is done with.</param>
    /// <param name="Words">What is done: "sqrt()", "- 2", "[0]".</param>
    private sealed record Deed(Piece Subject, string Words)
    {
        public string? Call { get; private init; }

        public string? Sign { get; private init; }

        public Piece? Rest { get; private init; }

        public static Deed? Of(Piece piece) =>
            piece.Node switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => new(
                    piece.Parts[0].Parts[0],
                    $"{member.Name.Identifier.Text}()"
                )
                {
                    Call = member.Name.Identifier.Text,
                },
                BinaryExpressionSyntax b when CodeInWords.OnOneLine(b.Right) is { } rest => new(
                    piece.Parts[0],
                    $"{b.OperatorToken.Text} {rest}"
                )
                {
                    Sign = b.OperatorToken.Text,
                    Rest = piece.Parts[1],
                },
                ElementAccessExpressionSyntax e when CodeInWords.OnOneLine(e.ArgumentList) is { } index => new(
                    piece.Parts[0],
                    index
                ),
                _ => null,
            };
    }
}
