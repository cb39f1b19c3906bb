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
    // Only the order of these matters. Losing given text and adding text cost much to begin with and little to go on with (affine gaps:
    // Gotoh, 1982), so that a lost line stays one piece and its brackets are not found again in somebody's answer. A token in a hole
    // costs what an added one does: were it cheaper, much that is added behind a hole would draw the hole there.
    private const int InHole = 10;
    private const int Added = InHole;
    private const int FirstAdded = 60;
    private const int FurtherStatement = 40; // in the place of an expression: more likely what came after a given line that is gone
    private const int Gone = 10;
    private const int FirstGone = 100;
    private const int GoneAnchor = 200; // the name that a hole gives a value to: what stands behind it is this hole's, not the one's before
    private const int Changed = 60;
    private const int ChangedThough = 100; // though the given token stands elsewhere in the file: hardly a renaming
    private const int EmptyHole = 110;
    private const int LostDoor = 150; // into a hole past given text that is gone: an answer stands right behind what introduces it
    private const int Unbalanced = 300;
    private const int WithoutPartner = 110;
    private const int OtherBody = 40;

    /// <summary>Pairs of places beyond which no alignment is tried: 480 MB of costs.</summary>
    public const long MostPairs = 40_000_000;

    // How a place was come to.
    private const int Fresh = 0;
    private const int Going = 1; // within a hole, or on after an added token
    private const int Losing = 2; // on after a given token that is gone
    private const int Modes = 3;

    /// <summary>The steps from the first to the last token, or null where the submission is too large to be aligned.</summary>
    public static ImmutableArray<Step>? Align(Pattern pattern, ImmutableArray<Lexeme> student)
    {
        var (rows, columns) = (pattern.Places.Length + 1, student.Length + 1);
        if ((long)rows * columns > MostPairs)
        {
            return null;
        }
        var problem = new Problem(pattern.Places, student, Brackets.Match(student), [.. student.Select(l => l.Text)], new int[rows, columns, Modes]);
        for (var place = rows - 1; place >= 0; place--)
        {
            for (var at = columns - 1; at >= 0; at--)
            {
                // Within a hole the next step is at the same place: Going comes first.
                problem.Costs[place, at, Going] = problem.Best(place, at, Going).Cost;
                problem.Costs[place, at, Losing] = problem.Best(place, at, Losing).Cost;
                problem.Costs[place, at, Fresh] = problem.Best(place, at, Fresh).Cost;
            }
        }
        return problem.Path();
    }

    // Costs[place, at, mode]: what it costs to lay the rest of the student's tokens beside the rest of the pattern.
    private sealed record Problem(ImmutableArray<Place> Places, ImmutableArray<Lexeme> Student, ImmutableArray<int?> Match, HashSet<string> Texts, int[,,] Costs)
    {
        public ImmutableArray<Step> Path()
        {
            var steps = ImmutableArray.CreateBuilder<Step>();
            var (place, at, mode) = (0, 0, Fresh);
            while (place < Places.Length || at < Student.Length)
            {
                var (_, step) = Best(place, at, mode);
                steps.Add(step);
                (place, at, mode) = After(step, mode);
            }
            return steps.ToImmutable();
        }

        // The first of equals wins: given tokens are taken as early as they can be, and a hole goes on as long as it can, so that an answer
        // of several statements stays whole.
        public (int Cost, Step Step) Best(int place, int at, int mode)
        {
            var best = (Cost: place == Places.Length && at == Student.Length ? 0 : int.MaxValue, Step: default(Step));
            void Try(int cost, StepKind kind, int length)
            {
                var step = new Step(kind, place, at, length);
                var (p, a, m) = After(step, mode);
                var total = cost + Costs[p, a, m];
                best = total < best.Cost ? (total, step) : best;
            }
            var given = place < Places.Length && Places[place].Hole is null;
            var hole = place < Places.Length && !given;
            var more = at < Student.Length;
            var door = mode == Losing ? LostDoor : 0;
            if (given && more && Places[place].Given.Text == Student[at].Text)
            {
                Try(0, StepKind.Same, 1);
            }
            if (hole && more && Match[at] is { } close && close > at)
            {
                Try(door + InHole * (close - at + 1), StepKind.InHole, close - at + 1);
            }
            if (hole && more)
            {
                Try(door + InHole + BracketCost(at) + (Places[place].IsExpression && Student[at].Kind == SyntaxKind.SemicolonToken ? FurtherStatement : 0), StepKind.InHole, 1);
            }
            if (hole)
            {
                Try(mode == Fresh ? EmptyHole : 0, StepKind.HoleEnd, 0);
            }
            if (given && more)
            {
                Try(ChangeCost(place, at), StepKind.Changed, 1);
            }
            if (given)
            {
                Try(Gone + (mode == Losing ? 0 : FirstGone) + (IsAnchor(place) ? GoneAnchor : 0), StepKind.Gone, 0);
            }
            if (more && !hole)
            {
                Try(Added + (mode == Going ? 0 : FirstAdded) + (Match[at] is null ? BracketCost(at) : 0), StepKind.Added, 1);
            }
            return best;
        }

        // A line that is gone takes its hole with it: the loss goes on behind an empty hole.
        private static (int Place, int At, int Mode) After(Step step, int mode) => step.Kind switch
        {
            StepKind.Same or StepKind.Changed => (step.Place + 1, step.Lexeme + 1, Fresh),
            StepKind.Gone => (step.Place + 1, step.Lexeme, Losing),
            StepKind.HoleEnd => (step.Place + 1, step.Lexeme, mode == Losing ? Losing : Fresh),
            StepKind.Added or StepKind.InHole => (step.Place, step.Lexeme + step.Length, Going),
        };

        private int BracketCost(int at) => !Brackets.Is(Student[at]) ? 0 : Match[at] is null ? WithoutPartner : Unbalanced;

        // { return e; } and => e; are the same body to us, whichever of them the exercise gives.
        private int ChangeCost(int place, int at) => (Places[place].Given.Kind, Student[at].Kind) switch
        {
            (SyntaxKind.OpenBraceToken, SyntaxKind.EqualsGreaterThanToken) or (SyntaxKind.EqualsGreaterThanToken, SyntaxKind.OpenBraceToken)
                when IsHole(place + 1) => OtherBody,
            (SyntaxKind.CloseBraceToken, SyntaxKind.SemicolonToken) or (SyntaxKind.SemicolonToken, SyntaxKind.CloseBraceToken)
                when IsHole(place - 1) => OtherBody,
            var (a, b) => SyntaxFacts.IsPunctuation(a) == SyntaxFacts.IsPunctuation(b) && !Texts.Contains(Places[place].Given.Text) ? Changed : ChangedThough,
        };

        private bool IsAnchor(int place) => Places[place].Given.IsName
            && IsHole(place + 2) && Places[place + 1].Given.Kind == SyntaxKind.EqualsToken;

        private bool IsHole(int place) => place >= 0 && place < Places.Length && Places[place].Hole is not null;
    }
}
