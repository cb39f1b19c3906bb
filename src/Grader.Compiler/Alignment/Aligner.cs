using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Alignment;

/// <summary>
/// Lays a submission beside the pattern so that as little as possible of the given text is gone or changed: the cheapest path
/// through all pairs of places (the dynamic programme of Needleman and Wunsch, 1970), where a hole takes any balanced run of
/// tokens.
/// </summary>
internal static class Aligner
{
    // Only the order of these matters. Losing given text and adding text cost much to begin with and little to go on with (affine
    // gaps: Gotoh, 1982), so that a lost line stays one piece and its brackets are not found again in somebody's answer. A token
    // in a hole costs what an added one does: were it cheaper, much that is added behind a hole would draw the hole there.
    private const int InHole = 10;
    private const int Added = InHole;
    private const int FirstAdded = 60;

    // In the place of an expression: more likely what came after a given line that is gone
    private const int FurtherStatement = 40;
    private const int Gone = 10;
    private const int FirstGone = 100;

    // The name that a hole gives a value to: what stands behind it is this hole's, not the one's before
    private const int GoneAnchor = 200;
    private const int Changed = 60;
    private const int ChangedThough = 100; // though the given token stands elsewhere in the file: hardly a renaming
    private const int EmptyHole = 110;

    // Into a hole past given text that is gone: an answer stands right behind what introduces it
    private const int LostDoor = 150;
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
    public static ImmutableArray<AlignmentStep>? Align(ExercisePattern pattern, ImmutableArray<Lexeme> student) =>
        (long)(pattern.Places.Length + 1) * (student.Length + 1) > MostPairs
            ? null
            : new CheapestPath(pattern.Places, student).FindSteps();

    private sealed class CheapestPath
    {
        private readonly ImmutableArray<PatternPlace> _places;
        private readonly ImmutableArray<Lexeme> _student;
        private readonly ImmutableArray<int?> _match;

        // Looked at for every pair: numbers in place of texts, and what a token costs by itself.
        private readonly int[] _given,
            _own,
            _gone,
            _changed,
            _inHole,
            _added,
            _group;
        private readonly bool[] _givenMarks,
            _ownMarks;

        // At [place, at, mode]: what it costs to lay the rest of the student's tokens beside the rest of the pattern.
        private readonly int[] _costs;

        public CheapestPath(ImmutableArray<PatternPlace> places, ImmutableArray<Lexeme> student)
        {
            (_places, _student, _match) = (places, student, Brackets.FindPartners(student));
            var numbers = new Dictionary<string, int>();
            int NumberOf(string text) => numbers.TryGetValue(text, out var known) ? known : numbers[text] = numbers.Count;
            _own = [.. student.Select(l => NumberOf(l.Text))];
            var elsewhere = numbers.Keys.ToHashSet();
            _given = [.. places.Select(p => p.Hole is null ? NumberOf(p.Given.Text) : -1)];
            _gone = [.. places.Select((p, place) => p.Hole is null && IsAnchor(place) ? Gone + GoneAnchor : Gone)];
            _changed = [.. places.Select(p => p.Hole is null && !elsewhere.Contains(p.Given.Text) ? Changed : ChangedThough)];
            _givenMarks = [.. places.Select(p => p.Hole is null && SyntaxFacts.IsPunctuation(p.Given.Kind))];
            _ownMarks = [.. student.Select(l => SyntaxFacts.IsPunctuation(l.Kind))];
            _inHole = [.. student.Select((_, at) => InHole + BracketCost(at))];
            _added = [.. student.Select((_, at) => Added + (_match[at] is null ? BracketCost(at) : 0))];
            _group = [.. student.Select((_, at) => _match[at] is { } close && close > at ? close - at + 1 : 0)];
            _costs = new int[(places.Length + 1) * (student.Length + 1) * Modes];
        }

        public ImmutableArray<AlignmentStep> FindSteps()
        {
            for (var place = _places.Length; place >= 0; place--)
            {
                for (var at = _student.Length; at >= 0; at--)
                {
                    // Within a hole the next step is at the same place: Going comes first.
                    _costs[CostIndex(place, at, Going)] = BestOption(place, at, Going).Cost;
                    _costs[CostIndex(place, at, Losing)] = BestOption(place, at, Losing).Cost;
                    _costs[CostIndex(place, at, Fresh)] = BestOption(place, at, Fresh).Cost;
                }
            }
            var steps = ImmutableArray.CreateBuilder<AlignmentStep>();
            for (var (place, at, mode) = (0, 0, Fresh); place < _places.Length || at < _student.Length; )
            {
                var best = BestOption(place, at, mode);
                steps.Add(new(best.Kind, place, at, best.Length));
                (place, at, mode) = PositionAfter(best.Kind, place, at, mode, best.Length);
            }
            return steps.ToImmutable();
        }

        private int CostIndex(int place, int at, int mode) => (place * (_student.Length + 1) + at) * Modes + mode;

        // The first of equals wins: given tokens are taken as early as they can be, and a hole goes on as long as it can, so that
        // an answer of several statements stays whole.
        private StepOption BestOption(int place, int at, int mode)
        {
            var best = new StepOption(place == _places.Length && at == _student.Length ? 0 : int.MaxValue, default, 0);
            var more = at < _student.Length;
            if (place < _places.Length && _given[place] < 0)
            {
                var door = mode == Losing ? LostDoor : 0;
                if (more && _group[at] > 0)
                {
                    best = BetterOption(best, door + InHole * _group[at], StepKind.InHole, place, at, mode, _group[at]);
                }
                if (more)
                {
                    var further =
                        _places[place].IsExpression && _student[at].Kind == SyntaxKind.SemicolonToken ? FurtherStatement : 0;
                    best = BetterOption(best, door + _inHole[at] + further, StepKind.InHole, place, at, mode, 1);
                }
                return BetterOption(best, mode == Fresh ? EmptyHole : 0, StepKind.HoleEnd, place, at, mode, 0);
            }
            if (place < _places.Length)
            {
                if (more && _given[place] == _own[at])
                {
                    best = BetterOption(best, 0, StepKind.Same, place, at, mode, 1);
                }
                if (more)
                {
                    best = BetterOption(best, ChangeCost(place, at), StepKind.Changed, place, at, mode, 1);
                }
                best = BetterOption(best, _gone[place] + (mode == Losing ? 0 : FirstGone), StepKind.Gone, place, at, mode, 0);
            }
            return more
                ? BetterOption(best, _added[at] + (mode == Going ? 0 : FirstAdded), StepKind.Added, place, at, mode, 1)
                : best;
        }

        private StepOption BetterOption(StepOption best, int cost, StepKind kind, int place, int at, int mode, int length)
        {
            var (p, a, m) = PositionAfter(kind, place, at, mode, length);
            var total = cost + _costs[CostIndex(p, a, m)];
            return total < best.Cost ? new(total, kind, length) : best;
        }

        // A line that is gone takes its hole with it: the loss goes on behind an empty hole.
        private static (int Place, int At, int Mode) PositionAfter(StepKind kind, int place, int at, int mode, int length) =>
            kind switch
            {
                StepKind.Same or StepKind.Changed => (place + 1, at + 1, Fresh),
                StepKind.Gone => (place + 1, at, Losing),
                StepKind.HoleEnd => (place + 1, at, mode == Losing ? Losing : Fresh),
                StepKind.Added or StepKind.InHole => (place, at + length, Going),
            };

        private int BracketCost(int at) =>
            !Brackets.IsBracket(_student[at]) ? 0
            : _match[at] is null ? WithoutPartner
            : Unbalanced;

        private int ChangeCost(int place, int at) =>
            _givenMarks[place] != _ownMarks[at] ? ChangedThough
            : _givenMarks[place] && IsOtherBody(_places[place].Given.Kind, _student[at].Kind, place) ? OtherBody
            : _changed[place];

        // { return e; } and => e; are the same body to us, whichever of them the exercise gives.
        private bool IsOtherBody(SyntaxKind given, SyntaxKind students, int place) =>
            (given, students) switch
            {
                (SyntaxKind.OpenBraceToken, SyntaxKind.EqualsGreaterThanToken)
                or (SyntaxKind.EqualsGreaterThanToken, SyntaxKind.OpenBraceToken) => IsHole(place + 1),
                (SyntaxKind.CloseBraceToken, SyntaxKind.SemicolonToken)
                or (SyntaxKind.SemicolonToken, SyntaxKind.CloseBraceToken) => IsHole(place - 1),
                _ => false,
            };

        private bool IsAnchor(int place) =>
            _places[place].Given.IsName && IsHole(place + 2) && _places[place + 1].Given.Kind == SyntaxKind.EqualsToken;

        private bool IsHole(int place) => place >= 0 && place < _places.Length && _places[place].Hole is not null;

        private readonly record struct StepOption(int Cost, StepKind Kind, int Length);
    }
}
