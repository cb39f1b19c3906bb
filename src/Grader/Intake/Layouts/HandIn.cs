using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Layouts;

/// <summary>What a name in a download says.</summary>
/// <param name="Owners">Whose it is: several, where a group handed it in.</param>
internal sealed record HandIn(ImmutableArray<Owner> Owners)
{
    /// <summary>What the student called the file; null where the name is a folder's.</summary>
    public string? OwnName { get; init; }

    /// <summary>Later hand-ins of the download have higher numbers. Null where it gives none.</summary>
    public long? Number { get; init; }

    /// <summary>When it was handed in; null where nothing says so. In UTC, or of no kind where only a clock is known and not
    /// where it stood.</summary>
    public DateTime? At { get; init; }

    /// <summary>The same, of what lies in a folder of that name in it, where that was handed in by itself.</summary>
    public Func<string, DateTime?> AtIn { get; init; } = _ => null;

    /// <summary>Whether times of the file say nothing, because the download was made of copies.</summary>
    public bool IsOfUnknownTime { get; init; }

    /// <summary>Null where the layout has no mark for it.</summary>
    public bool? IsLate { get; init; }

    /// <summary>Whether the platform wrote it: it says that something was handed in, and is no student's file.</summary>
    public bool IsNote { get; init; }
}

/// <summary>A student, as a download has them.</summary>
/// <param name="Key">Tells the student from all others, also in another download of the same layout.</param>
/// <param name="Word">A folder's name, which may be anything that is known of the student; null where the layout says what it
/// is.</param>
internal sealed record Owner(string Key, StudentIdentity Who, string? Word = null)
{
    /// <summary>What is known of the student beside a folder's name; null where that is nothing.</summary>
    public StudentIdentity? Known => Who == new StudentIdentity() ? null : Who;

    /// <summary>What the student is called where no other is.</summary>
    public string Name => Who.Name ?? Who.Login ?? Who.Id ?? Who.Email ?? Word ?? Key;

    /// <summary>Whether the id is one of Canvas's.</summary>
    public bool IsOfCanvas { get; init; }

    /// <summary>What is added to a name that several have.</summary>
    public string Tag { get; init; } = Key;
}
