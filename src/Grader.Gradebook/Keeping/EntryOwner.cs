using Grader.Intake;

namespace Grader.Gradebook.Keeping;

/// <summary>Whose a file is, in one word: a student, or a file that is in no student's folder.</summary>
internal static class EntryOwner
{
    // No name of a folder has a slash in it.
    private const string OfNobody = "/";

    public static string Of(HandedInFile file) => Of(file.Student, file.File);

    public static string Of(string? student, string file) => student ?? OfNobody + file;

    /// <summary>As the report and its table show it.</summary>
    public static string Shown(string owner) => owner.StartsWith(OfNobody, StringComparison.Ordinal) ? owner[1..] : owner;
}
