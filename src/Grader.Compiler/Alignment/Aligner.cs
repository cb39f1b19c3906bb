using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Alignment;

/// <summary>What became of one given token or one token of the student's.</summary>
public enum StepKind
{
    /// <summary>A given token, unchanged.</summary>
    Same,

    /// <summary>A given token, changed into another one.</summary>
    Changed,

    /// <summary>A given token that is gone.</summary>
    Gone,

    /// <summary>A token of the student's outside every hole.</summary>
    Added,

    /// <summary>A token of the student's inside a hole, or a bracket with all that is in it.</summary>
    InHole,

    /// <summary>The end of a hole, or an empty hole.</summary>
    HoleEnd,
}

/// <param name="Place">Index into the pattern.</param>
/// <param name="Lexeme">Index into the submission.</param>
/// <param name="Length">How many of the student's tokens it takes.</param>
public readonly record struct Step(StepKind Kind, int Place, int Lexeme, int Length);

/// <summary>
/// Lays a submission beside the pattern so that as little as possible of the given text is gone or changed: the cheapest path
/// through all pairs of places (the dynamic programme of Needleman and Wunsch, 1970), where a hole takes any balanced run of tokens.
/// </summary>
public static class Aligner
{
    // Only the order of these matters. A token in a hole is a little cheaper than one outside, so that an answer of several
    // statements stays whole; losing one given token outweighs any honest answer's worth of that difference.
    private const int InHole = 10;
    private const int Added = 11;
    private const int EmptyHole = 40;
    private const int Changed = 60;
    private const int Gone = 100;
    private const int Unbalanced = 300;
    private const int OtherBody = 1;

    /// <summary>Pairs of places beyond which no alignment is tried: 160 MB of costs.</summary>
    public const long MostPairs = 40_000_000;

    /// <summary>The steps from the first to the last token, or null where the submission is too large to be aligned.</summary>
    public static ImmutableArray<Step>? Align(Pattern pattern, ImmutableArray<Lexeme> student)
    {
        var (rows, columns) = (pattern.Places.Length + 1, student.Length + 1);
        if ((long)rows * columns > MostPairs / 2)
        {
            return null;
        }
        var problem = new Problem(pattern.Places, student, Brackets.Match(student), new int[rows, columns, 2]);
        for (var place = rows - 1; place >= 0; place--)
        {
            for (var at = columns - 1; at >= 0; at--)
            {
                problem.Costs[place, at, 1] = problem.Best(place, at, entered: true).Cost;
                problem.Costs[place, at, 0] = problem.Best(place, at, entered: false).Cost;
            }
        }
        return problem.Path();
    }

    // Costs[place, at, entered]: what it costs to lay the rest of the student's tokens beside the rest of the pattern;
    // "entered" once the hole at this place has taken a token.
    private sealed record Problem(ImmutableArray<Place> Places, ImmutableArray<Lexeme> Student, ImmutableArray<int?> Match, int[,,] Costs)
    {
        public ImmutableArray<Step> Path()
        {
            var steps = ImmutableArray.CreateBuilder<Step>();
            var (place, at, entered) = (0, 0, false);
            while (place < Places.Length || at < Student.Length)
            {
                var (_, step) = Best(place, at, entered);
                steps.Add(step);
                (place, at, entered) = After(step);
            }
            return steps.ToImmutable();
        }

        // The first of equals wins: given tokens are taken as early as they can be.
        public (int Cost, Step Step) Best(int place, int at, bool entered)
        {
            var best = (Cost: place == Places.Length && at == Student.Length ? 0 : int.MaxValue, Step: default(Step));
            void Try(int cost, StepKind kind, int length)
            {
                var step = new Step(kind, place, at, length);
                var (p, a, e) = After(step);
                var total = cost + Costs[p, a, e ? 1 : 0];
                best = total < best.Cost ? (total, step) : best;
            }
            var given = place < Places.Length && Places[place].Hole is null;
            var hole = place < Places.Length && !given;
            var more = at < Student.Length;
            if (given && more && Places[place].Given.Text == Student[at].Text)
            {
                Try(0, StepKind.Same, 1);
            }
            if (hole)
            {
                Try(entered ? 0 : EmptyHole, StepKind.HoleEnd, 0);
            }
            if (hole && more && Match[at] is { } close && close > at)
            {
                Try(InHole * (close - at + 1), StepKind.InHole, close - at + 1);
            }
            if (hole && more)
            {
                Try(Brackets.Is(Student[at]) ? InHole + Unbalanced : InHole, StepKind.InHole, 1);
            }
            if (given && more)
            {
                Try(ChangeCost(place, at), StepKind.Changed, 1);
            }
            if (given)
            {
                Try(Gone, StepKind.Gone, 0);
            }
            if (more && !hole)
            {
                Try(Brackets.Is(Student[at]) && Match[at] is null ? Added + Unbalanced : Added, StepKind.Added, 1);
            }
            return best;
        }

        private static (int Place, int At, bool Entered) After(Step step) => step.Kind switch
        {
            StepKind.Same or StepKind.Changed or StepKind.Gone or StepKind.HoleEnd => (step.Place + 1, step.Lexeme + step.Length, false),
            StepKind.Added => (step.Place, step.Lexeme + 1, false),
            StepKind.InHole => (step.Place, step.Lexeme + step.Length, true),
        };

        // { return e; } and => e; are the same body to us, whichever of them the exercise gives.
        private int ChangeCost(int place, int at) => (Places[place].Given.Kind, Student[at].Kind) switch
        {
            (SyntaxKind.OpenBraceToken, SyntaxKind.EqualsGreaterThanToken) or (SyntaxKind.EqualsGreaterThanToken, SyntaxKind.OpenBraceToken)
                when IsHole(place + 1) => OtherBody,
            (SyntaxKind.CloseBraceToken, SyntaxKind.SemicolonToken) or (SyntaxKind.SemicolonToken, SyntaxKind.CloseBraceToken)
                when IsHole(place - 1) => OtherBody,
            var (a, b) => IsPunctuation(a) == IsPunctuation(b) ? Changed : Gone + Added,
        };

        private bool IsHole(int place) => place >= 0 && place < Places.Length && Places[place].Hole is not null;

        private static bool IsPunctuation(SyntaxKind kind) => SyntaxFacts.IsPunctuation(kind);
    }
}
