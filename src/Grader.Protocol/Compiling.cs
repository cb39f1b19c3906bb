using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>What the host asks of the compiler process. Every request stands alone: the process keeps nothing that an answer
/// depends on.</summary>
[JsonDerivedType(typeof(ReadExercise), "read-exercise")]
[JsonDerivedType(typeof(FindAnswers), "find-answers")]
[JsonDerivedType(typeof(Align), "align")]
[JsonDerivedType(typeof(Build), "build")]
[JsonDerivedType(typeof(Solve), "solve")]
[JsonDerivedType(typeof(Mutate), "mutate")]
[JsonDerivedType(typeof(Widen), "widen")]
[JsonDerivedType(typeof(GuessSlips), "guess-slips")]
[JsonDerivedType(typeof(BuildToRun), "build-to-run")]
[JsonDerivedType(typeof(BuildLandscape), "build-landscape")]
[JsonDerivedType(typeof(Colour), "colour")]
[JsonDerivedType(typeof(ReviewProgram), "review-program")]
public abstract record CompilerRequest
{
    private CompilerRequest() { }

    /// <param name="Id">The name of the exercise's folder, which its first line must repeat.</param>
    /// <param name="Gate">The course's own rules about what a program may use; possibly empty.</param>
    public sealed record ReadExercise(string Id, string Exercise, string Gate) : CompilerRequest
    {
        /// <summary>Only what its file says: nothing is compiled, and what only a compiler finds wrong is not found.</summary>
        public bool IsOutline { get; init; }
    }

    /// <summary>Finds out how far a submission is filled in, whatever its answers are.</summary>
    public sealed record FindAnswers(string Id, string Exercise, string Submission) : CompilerRequest;

    public sealed record Align(string Id, string Exercise, string Submission) : CompilerRequest;

    /// <param name="Gate">The course's own rules about what a program may use; possibly empty.</param>
    public sealed record Build(string Id, string Exercise, Subject Subject, string Gate) : CompilerRequest
    {
        /// <summary>Pieces of the program to put others in place of. Where one is not there, the program is not built.</summary>
        public ImmutableArray<Replacement> Instead { get; init; } = [];

        /// <summary>With probes that ask for more than the exercise's own: <see cref="CompilerReply.Widened"/>.</summary>
        public bool IsWide { get; init; }

        /// <summary>Words of variants that need not be built: <see cref="CompilerReply.Built.Words"/>.</summary>
        public ImmutableArray<string> Known { get; init; } = [];
    }

    /// <summary>Writes the exercise as a student would hand it in who solved it as the reference does.</summary>
    /// <param name="Instead">An answer to take from a submission; null for none.</param>
    public sealed record Solve(string Id, string Exercise, Graft? Instead) : CompilerRequest;

    /// <summary>Writes the exercise's solution with one slip each, to see whether the checks catch it.</summary>
    public sealed record Mutate(string Id, string Exercise) : CompilerRequest;

    /// <summary>Finds what can be asked of an exercise's programs beyond its checks, and under which other numbers.</summary>
    public sealed record Widen(string Id, string Exercise) : CompilerRequest;

    /// <summary>Writes the exercise's solution with one slip each in a hole, such as may be what a wrong answer does.</summary>
    public sealed record GuessSlips(string Id, string Exercise, string Submission, string Hole) : CompilerRequest;

    /// <summary>Builds a file of any exercise or of none, for the person who wrote it to watch.</summary>
    public sealed record BuildToRun(string File, ImmutableArray<NumberOverride> Settings) : CompilerRequest;

    /// <summary>Builds an exercise's solution with probes for its landscape alone.</summary>
    /// <param name="Grids">One probe for each. Where there are none, one probe gives what the two parameters are.</param>
    public sealed record BuildLandscape(string Id, string Exercise, ImmutableArray<LandscapeGrid> Grids) : CompilerRequest;

    /// <summary>Says what an editor would colour in a file.</summary>
    public sealed record Colour(string File) : CompilerRequest;

    /// <summary>Asks whether the exercise's solution compiles as a file-based program too.</summary>
    public sealed record ReviewProgram(string Id, string Exercise) : CompilerRequest;
}

/// <summary>A submission's answer to one hole, with whatever of the submission it cannot do without.</summary>
public sealed record Graft(string Submission, string Hole);

/// <summary>A number in place of the one that a variable is declared with.</summary>
public sealed record NumberOverride(string Name, double Value);

/// <summary>What the compiler process answers.</summary>
[JsonDerivedType(typeof(ExerciseRead), "exercise-read")]
[JsonDerivedType(typeof(ExerciseRefused), "exercise-refused")]
[JsonDerivedType(typeof(AnswersFound), "answers-found")]
[JsonDerivedType(typeof(Aligned), "aligned")]
[JsonDerivedType(typeof(Built), "built")]
[JsonDerivedType(typeof(AlreadyKnown), "already-known")]
[JsonDerivedType(typeof(NotBuilt), "not-built")]
[JsonDerivedType(typeof(Forbidden), "forbidden")]
[JsonDerivedType(typeof(GateRefused), "gate-refused")]
[JsonDerivedType(typeof(Solved), "solved")]
[JsonDerivedType(typeof(Mutated), "mutated")]
[JsonDerivedType(typeof(Widened), "widened")]
[JsonDerivedType(typeof(SlipsGuessed), "slips-guessed")]
[JsonDerivedType(typeof(BuiltToRun), "built-to-run")]
[JsonDerivedType(typeof(NotRunnable), "not-runnable")]
[JsonDerivedType(typeof(NotSet), "not-set")]
[JsonDerivedType(typeof(TooDeep), "too-deep")]
[JsonDerivedType(typeof(Entangled), "entangled")]
[JsonDerivedType(typeof(Coloured), "coloured")]
[JsonDerivedType(typeof(ProgramReviewed), "program-reviewed")]
public abstract record CompilerReply
{
    private CompilerReply() { }

    public sealed record ExerciseRead(Exercise Exercise) : CompilerReply;

    public sealed record ExerciseRefused(ImmutableArray<Problem> Problems) : CompilerReply;

    /// <param name="States">One for each hole, in the order of the exercise.</param>
    /// <param name="IsWrittenAnew">Little of what the exercise gives is in it: holes tell nothing of how far it is.</param>
    public sealed record AnswersFound(ImmutableArray<AnswerState> States, bool IsWrittenAnew) : CompilerReply;

    /// <param name="Answers">One for each hole, in the order of the exercise.</param>
    /// <param name="Edits">Where the given text was changed, in the order of the student's lines.</param>
    public sealed record Aligned(ImmutableArray<Answer> Answers, ImmutableArray<GivenTextEdit> Edits) : CompilerReply;

    /// <param name="Symbols">Portable PDB of <paramref name="Script"/>; its lines are the student's own.</param>
    /// <param name="Unasked">Probes that this program cannot be asked, because a name that they use is missing.</param>
    /// <param name="Together">Other holes whose answers had to come along, because this one uses names that they
    /// introduce.</param>
    public sealed record Built(
        ReadOnlyMemory<byte> Script,
        ReadOnlyMemory<byte> Symbols,
        ReadOnlyMemory<byte> Probes,
        ImmutableArray<UnaskedProbe> Unasked,
        ImmutableArray<string> Together
    ) : CompilerReply
    {
        /// <summary>Of a variant: the same for all that say the same in other layout. Null for other programs.</summary>
        public string? Words { get; init; }

        /// <summary>Neither it nor its probes leave anything behind in a process that the next program could see.</summary>
        public bool IsTraceless { get; init; }

        /// <summary>It can be told that nobody reads what it prints, and then leaves out what would take time.</summary>
        public bool LeavesBlanks { get; init; }
    }

    /// <summary>The variant says what a known one says.</summary>
    /// <param name="Words">One of <see cref="CompilerRequest.Build.Known"/>.</param>
    public sealed record AlreadyKnown(string Words) : CompilerReply;

    /// <param name="Diagnostics">Only those in the student's own lines that the student caused; possibly none.</param>
    public sealed record NotBuilt(ImmutableArray<StudentDiagnostic> Diagnostics) : CompilerReply;

    /// <summary>It uses a variable to which another place gives its value together with what is other answers' work.</summary>
    /// <param name="Line">Of that place.</param>
    public sealed record Entangled(int Line) : CompilerReply;

    /// <summary>It compiles, and uses what a program may not.</summary>
    /// <param name="Uses">At least one, in the order of the lines.</param>
    public sealed record Forbidden(ImmutableArray<ForbiddenUse> Uses) : CompilerReply;

    /// <param name="Problem">The first line of the course's own rules that is none.</param>
    public sealed record GateRefused(Problem Problem) : CompilerReply;

    public sealed record Solved(string File) : CompilerReply;

    /// <param name="Mutants">In the order of the file; none where nothing in the answers can be got wrong.</param>
    /// <param name="AreAll">False where there are more than are worth the time that they take.</param>
    public sealed record Mutated(ImmutableArray<Mutant> Mutants, bool AreAll) : CompilerReply;

    /// <param name="Probes">How many wide probes there are.</param>
    /// <param name="Bold">How many of these, the last ones, may well not end.</param>
    /// <param name="Others">Sets of other given numbers under which programs can be built, too.</param>
    public sealed record Widened(int Probes, int Bold, ImmutableArray<ImmutableArray<Replacement>> Others) : CompilerReply;

    /// <param name="Slips">The nearest to the answer first; few.</param>
    /// <param name="Lost">Sentences about a statement of the answer whose result is kept nowhere; null where there is
    /// none.</param>
    /// <param name="Difference">Null where the answer has more than one place that is not as in one that is right.</param>
    public sealed record SlipsGuessed(ImmutableArray<LikelySlip> Slips, string? Lost, TextualDifference? Difference)
        : CompilerReply;

    /// <param name="Probes">One for each trace, whose numbers it gives as a tensor, or for a list of titled traces as pairs of
    /// title and tensor.</param>
    /// <param name="Traces">The names of variables that hold numbers in a row, in the order of the file.</param>
    public sealed record BuiltToRun(
        ReadOnlyMemory<byte> Script,
        ReadOnlyMemory<byte> Symbols,
        ReadOnlyMemory<byte> Probes,
        ImmutableArray<string> Traces,
        ImmutableArray<UnaskedProbe> Unasked
    ) : CompilerReply;

    /// <param name="Open">Lines with a <c>...</c> that is still to be filled.</param>
    /// <param name="Diagnostics">Those in other lines.</param>
    public sealed record NotRunnable(ImmutableArray<int> Open, ImmutableArray<StudentDiagnostic> Diagnostics) : CompilerReply;

    public sealed record NotSet(Problem Problem) : CompilerReply;

    /// <summary>The submission was not read at all: what nests so deeply could keep a compiler busy for ever.</summary>
    /// <param name="Line">1-based, in the student's file.</param>
    public sealed record TooDeep(int Line) : CompilerReply;

    /// <param name="Spans">Ascending, none over another.</param>
    public sealed record Coloured(ImmutableArray<CodeSpan> Spans) : CompilerReply;

    /// <param name="Fault">The first error; null where there is none.</param>
    public sealed record ProgramReviewed(string? Fault) : CompilerReply;
}

/// <summary>An exercise's solution with one change that makes it another program, and one that compiles.</summary>
/// <param name="Line">In the exercise's file, 1-based.</param>
/// <param name="Before">The statement or expression that is changed, in one line.</param>
/// <param name="After">What it is changed to; empty where it is removed.</param>
/// <param name="File">All of it, as a student would hand it in.</param>
public sealed record Mutant(string Hole, int Line, string Before, string After, string File)
{
    /// <summary>All of it, with an exception in the place of the change or in front of it: it shows whether anything ever comes
    /// there. Null where none can be put there.</summary>
    public string? Halted { get; init; }
}

/// <summary>An exercise's solution with a slip in one hole.</summary>
/// <param name="Words">A sentence that is true of every answer that does the same.</param>
/// <param name="File">All of it, as a student would hand it in.</param>
/// <param name="IsAnswer">The student's answer is just that, token by token.</param>
public sealed record LikelySlip(string Words, string File, bool IsAnswer);

/// <summary>The one place where a wrong answer is not as one that is right.</summary>
/// <param name="Words">A sentence.</param>
/// <param name="SaysWhat">It says what is done there; else only where.</param>
public sealed record TextualDifference(string Words, bool SaysWhat);
