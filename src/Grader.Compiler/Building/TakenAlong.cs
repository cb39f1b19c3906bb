using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>What an answer needs of the rest of its file: declarations, and statements that only give their variables a
/// value.</summary>
/// <param name="Pieces">Statements and members, in the order of the file.</param>
/// <param name="WholeAnswers">
/// Other answers that come as they are: they declare given variables by what is needed, so that these belong together, and do
/// nothing else.
/// </param>
/// <param name="Entangled">
/// A statement that gives a needed variable its value, and changes something given too: it could do the answer's own work. Null
/// where there is none.
/// </param>
internal sealed record TakenAlong(
    ImmutableArray<TakenAlong.Piece> Pieces,
    ImmutableArray<Segment> WholeAnswers,
    SyntaxNode? Entangled
)
{
    /// <param name="own">The segment of the answer.</param>
    /// <param name="others">All others.</param>
    /// <param name="introduced">Names that the student introduces, by which the needed pieces are found.</param>
    public static TakenAlong FindFor(
        Segment own,
        ImmutableArray<Segment> others,
        IReadOnlySet<string> introduced,
        ExerciseSource exercise,
        Submission submission
    )
    {
        var effects = new SideEffects(introduced, submission.Root, exercise.Root);
        var pieces = others.SelectMany(s => PiecesOf(s, submission)).ToImmutableArray();
        var (taken, entangled) = Collect(own, Providers(pieces, introduced, effects), effects, submission);
        var needed = taken.SelectMany(p => SyntaxNames.DeclaredIn(p.Node)).Where(introduced.Contains).ToHashSet();
        ImmutableArray<Segment> whole =
        [
            .. pieces
                .GroupBy(p => p.Segment)
                .Where(s =>
                    !s.Key.Holes.IsEmpty
                    && s.Any(p => DeclaresGivenBy(needed, p.Node, exercise))
                    && s.All(p => effects.AreOwn(p.Node))
                    && IsAllOf(s.Key, [.. s.Select(p => p.Node)], submission)
                )
                .Select(s => s.Key),
        ];
        return new([.. pieces.Where(p => taken.Contains(p) && !whole.Contains(p.Segment))], whole, entangled);
    }

    // For each introduced name the pieces that declare it, or give it a value.
    private static ILookup<string, Piece> Providers(
        ImmutableArray<Piece> pieces,
        IReadOnlySet<string> introduced,
        SideEffects effects
    ) =>
        pieces
            .SelectMany(piece =>
                SyntaxNames
                    .DeclaredIn(piece.Node)
                    .Where(introduced.Contains)
                    .Concat(effects.NamesWrittenBy(piece.Node))
                    .Distinct()
                    .Select(name => (Name: name, Piece: piece))
            )
            .ToLookup(p => p.Name, p => p.Piece);

    // From the names in the answer on, through all that its pieces need in turn.
    private static (HashSet<Piece> Taken, SyntaxNode? Entangled) Collect(
        Segment own,
        ILookup<string, Piece> providers,
        SideEffects effects,
        Submission submission
    )
    {
        var (taken, seen) = (new HashSet<Piece>(), new HashSet<string>());
        var entangled = (SyntaxNode?)null;
        var extensions = ExtensionNames(submission.Root);
        var todo = new Stack<string>(UsedIn(submission.SpanOf(own), submission.Root, extensions));
        while (todo.TryPop(out var name))
        {
            foreach (var piece in seen.Add(name) ? providers[name] : [])
            {
                if (!effects.AreOwn(piece.Node))
                {
                    entangled ??= piece.Node;
                }
                else if (taken.Add(piece))
                {
                    UsedIn(piece.Node.Span, submission.Root, extensions).ToList().ForEach(todo.Push);
                }
            }
        }
        return (taken, entangled);
    }

    private static bool DeclaresGivenBy(HashSet<string> needed, SyntaxNode piece, ExerciseSource exercise) =>
        SyntaxNames.DeclaredIn(piece).Any(exercise.Names.Contains)
        && SyntaxNames.UsedWithin(piece, piece.Span).Any(needed.Contains);

    private static bool IsAllOf(Segment segment, ImmutableArray<SyntaxNode> pieces, Submission submission) =>
        submission.Lexemes[segment.FromLexeme..segment.ToLexeme].All(l => pieces.Any(p => p.Span.Contains(l.Span)));

    // Behind a dot, nothing is meant that stands by itself but a function that extends what is before the dot.
    private static IEnumerable<string> UsedIn(TextSpan span, SyntaxNode root, HashSet<string> extensions) =>
        root.DescendantTokens(span)
            .Where(t =>
                t.IsKind(SyntaxKind.IdentifierToken) && span.Contains(t.Span) && (!IsBehindDot(t) || extensions.Contains(t.Text))
            )
            .Select(t => t.Text);

    private static bool IsBehindDot(SyntaxToken token) =>
        token.GetPreviousToken().Kind() is SyntaxKind.DotToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.ColonColonToken;

    private static HashSet<string> ExtensionNames(SyntaxNode root) =>
        [
            .. root.DescendantNodes()
                .OfType<MethodDeclarationSyntax>()
                .Where(m => m.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword))
                .Select(m => m.Identifier.Text),
        ];

    /// <param name="Place">Where the segment begins, if it is said to begin where this piece does.</param>
    internal sealed record Piece(SyntaxNode Node, Segment Segment, int Place);

    // The outermost statements and members that stand in a segment as a whole.
    private static IEnumerable<Piece> PiecesOf(Segment segment, Submission submission)
    {
        var spans = SpansOf(segment, submission).ToList();
        if (spans.Count == 0)
        {
            return [];
        }
        var around = TextSpan.FromBounds(spans.Min(s => s.Span.Start), spans.Max(s => s.Span.End));
        bool IsIn(SyntaxNode node) => spans.Exists(s => s.Span.Contains(node.Span));
        return submission
            .Root.DescendantNodes(around, n => !IsPiece(n) || !IsIn(n))
            .Where(n => IsPiece(n) && IsIn(n))
            .Select(n => new Piece(n, segment, spans.First(s => s.Span.Contains(n.Span)).Place));
    }

    private static bool IsPiece(SyntaxNode node) =>
        node is (StatementSyntax and not BlockSyntax) or (MemberDeclarationSyntax and not GlobalStatementSyntax);

    // What was added may as well be said to begin where a piece does; and the last statement of an answer ends with a given
    // semicolon.
    private static IEnumerable<(TextSpan Span, int Place)> SpansOf(Segment segment, Submission submission)
    {
        var all = submission.Lexemes;
        if (!segment.Holes.IsEmpty || segment.FromPlace < segment.ToPlace)
        {
            var last =
                segment.ToLexeme < all.Length && all[segment.ToLexeme].Text == ";" ? segment.ToLexeme : segment.ToLexeme - 1;
            return [(TextSpan.FromBounds(all[segment.FromLexeme].Span.Start, all[last].Span.End), segment.FromPlace)];
        }
        var starts = submission.Root.DescendantNodes().Where(IsPiece).Select(n => n.SpanStart).ToHashSet();
        return ExerciseSwap
            .PossibleRanges(segment, all)
            .Where(r => starts.Contains(all[r.From].Span.Start))
            .Select(r =>
                (
                    TextSpan.FromBounds(all[r.From].Span.Start, all[r.To - 1].Span.End),
                    segment.FromPlace + r.From - segment.FromLexeme
                )
            );
    }
}
