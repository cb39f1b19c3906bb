namespace Grader.Gradebook.Storage;

/// <summary>One grading of a class.</summary>
internal sealed record GradingRow
{
    /// <summary>From 1, in the order in which they began.</summary>
    public long Id { get; init; }

    public DateTimeOffset Started { get; init; }

    /// <summary>Null where it was interrupted, or is under way.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>See <see cref="Keeping.GivenClass"/>.</summary>
    public required string Class { get; init; }

    /// <summary>A hash of all that it hangs on but the files.</summary>
    public required string Terms { get; init; }

    /// <summary>A hash of the files, and of whose they are.</summary>
    public required string Files { get; init; }

    public required string Grader { get; init; }

    /// <summary>Of what is graded in it; what was kept from before has its own.</summary>
    public int Seed { get; init; }

    public bool IsSeedGiven { get; init; }

    /// <summary>Files that the grader could not grade.</summary>
    public int Errors { get; init; }

    /// <summary>The last decision of a person's that counts in it; 0 where there is none.</summary>
    public long LastDecision { get; init; }

    /// <summary>Who writes it, for whoever finds the gradebook in use.</summary>
    public int Process { get; init; }

    public required string Machine { get; init; }
}

/// <summary>What grading one file came to, with all that it hangs on.</summary>
internal sealed record VerdictRow
{
    public long Id { get; init; }

    /// <summary>See <see cref="Keeping.SubmissionAddress"/>; null where it must not be taken again.</summary>
    public string? Address { get; init; }

    /// <summary>In which it was graded.</summary>
    public long GradingId { get; init; }

    public DateTimeOffset At { get; init; }
    public int Seed { get; init; }

    /// <summary>A hash of the exercise's files; empty where there is no exercise.</summary>
    public required string ExerciseFiles { get; init; }

    /// <summary>A hash of the course's rules.</summary>
    public required string Rules { get; init; }

    /// <summary>Its version and build.</summary>
    public required string Grader { get; init; }

    public required string Isolation { get; init; }
    public string? Exercise { get; init; }
    public required string Status { get; init; }
    public double? Score { get; init; }
    public double? Max { get; init; }

    /// <summary>All of it as JSON, but whose it is and where.</summary>
    public required string Report { get; init; }

    /// <summary>What is held against other files, as JSON.</summary>
    public required string Wrong { get; init; }
}

/// <summary>A file of a class in one grading.</summary>
internal sealed record EntryRow
{
    public long GradingId { get; init; }

    /// <summary>From 0, in the order of the report.</summary>
    public int Place { get; init; }

    public required string File { get; init; }
    public string? Student { get; init; }

    /// <summary>See <see cref="Keeping.EntryOwner"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>A hash of what was handed in.</summary>
    public required string Content { get; init; }

    /// <summary>The one that is shown.</summary>
    public long VerdictId { get; init; }

    /// <summary>A lower one of later that does not count yet.</summary>
    public long? HeldId { get; init; }

    /// <summary>False of a further file, beside which another one counts.</summary>
    public bool Counts { get; init; }

    /// <summary>As JSON; null where nothing is known.</summary>
    public string? Identity { get; init; }

    public string? Modified { get; init; }
    public long? Number { get; init; }
}

/// <summary>What a person decided on a hole of a student's.</summary>
internal sealed record DecisionRow
{
    public long Id { get; init; }
    public required string Owner { get; init; }
    public required string Exercise { get; init; }
    public required string Hole { get; init; }

    /// <summary>Null where an earlier decision was taken back.</summary>
    public double? Points { get; init; }

    public required string Why { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>A hash of the file that it was about.</summary>
    public required string Content { get; init; }
}
