using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Judging;

/// <summary>A hole with what its checks came to.</summary>
public sealed record JudgedHole(Hole Hole, Answer Answer, ImmutableArray<JudgedHole.JudgedCheck> Checks)
{
    public Verdict Verdict => Judgement.WorstOf(Checks.Select(c => c.Verdict));

    /// <summary>Whether it earns everything.</summary>
    public bool IsRight => Verdict == Verdict.Passed;

    /// <summary>Whether everything about it was right in the file, so that it need not be tried alone.</summary>
    public bool IsRightInFile => Checks.All(c => c.InFile.Verdict == Verdict.Passed);

    /// <summary>Whether everything about it was right with the reference around it.</summary>
    public bool IsRightAlone => Checks.All(c => c.Alone?.Verdict == Verdict.Passed);

    /// <summary>Checks of an answer that is right by itself, and of which something else came in its file.</summary>
    public IEnumerable<JudgedCheck> DifferentInFile => IsRight ? Checks.Where(c => c.InFile.Verdict == Verdict.Failed) : [];

    public bool EarnsAnything => Checks.Any(c => c.Passed);

    /// <summary>The limit that a check of it hit, by its name; null where none did.</summary>
    public string? Limit => Checks.Select(c => c.Limit).FirstOrDefault(l => l is not null);

    public JudgedHole MapChecks(Func<JudgedCheck, JudgedCheck> judge) => this with { Checks = [.. Checks.Select(judge)] };

    /// <summary>A check passes where it passes in the file or alone, and again where it was asked again.</summary>
    /// <param name="Number">The check's place among the exercise's.</param>
    public sealed record JudgedCheck(int Number, Check Check, AnswerState State)
    {
        public required CheckResult InFile { get; init; }

        /// <summary>With the reference around the hole; null where that was not tried.</summary>
        public required CheckResult? Alone { get; init; }

        /// <summary>Asked again; null where that was not done.</summary>
        public required CheckResult? Again { get; init; }

        /// <summary>Whether what was seen in the file can earn something.</summary>
        public required bool InFileCounts { get; init; }

        /// <summary>Why a failure says nothing of this answer: a clause; null where it does.</summary>
        public string? Excuse { get; init; }

        public bool Passed => PassedAtFirst && Again?.Verdict is null or Verdict.Passed;

        public Verdict Verdict => IsExcused ? Verdict.NotRun : Unexcused;

        private bool IsExcused => Excuse is not null && Unexcused == Verdict.Failed;

        private Verdict Unexcused =>
            Passed ? Verdict.Passed
            : PassedAtFirst ? Again!.Verdict
            : State is AnswerState.Unfilled or AnswerState.Missing ? Verdict.Unfilled
            : Alone?.Verdict ?? InFile.Verdict;

        /// <summary>What is told of the reference with this answer: the worse of both times.</summary>
        public Verdict AloneVerdict =>
            Again is null or { Verdict: Verdict.Passed } ? Alone?.Verdict ?? Again?.Verdict ?? Verdict.NotRun
            : Alone is null or { Verdict: Verdict.Passed } ? Again.Verdict
            : Alone.Verdict;

        public string? Message => IsExcused ? Excuse : Told?.Words;

        /// <inheritdoc cref="CheckResult.Limit"/>
        public string? Limit => IsExcused ? null : Told?.Result.Limit;

        // Null where there is nothing to tell.
        private (CheckResult Result, string? Words)? Told =>
            Unexcused switch
            {
                Verdict.Passed or Verdict.Unfilled => null,
                _ when PassedAtFirst && Alone?.Verdict is null or Verdict.Passed => (Again!, Again!.Discreet),
                _ when Alone is null || FileShowsTheSame => (InFile, InFile.Message),
                _ when Alone.InFull is { } full && FileSaysTheSame => (Alone, full),
                _ => (Alone, Alone.Discreet),
            };

        // Then all of it may be shown: there is nobody else's in the file.
        private bool FileShowsTheSame =>
            (InFile.ThrewItself && Alone?.ThrewItself is true)
            || (InFile.Verdict == Verdict.Failed && InFile.Message == Alone?.Message);

        // Word by word: then what was said is none of the neighbours'. Where it was said, each has lines of its own.
        private bool FileSaysTheSame =>
            InFile.Said is { } said && (said.Type, said.Message) == (Alone?.Said?.Type, Alone?.Said?.Message);

        private bool PassedAtFirst => (InFileCounts && InFile.Verdict == Verdict.Passed) || Alone?.Verdict == Verdict.Passed;
    }
}
