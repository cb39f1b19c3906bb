using Grader.Gradebook.Storage;
using Grader.Intake;

namespace Grader.Gradebook.Keeping;

/// <summary>Whose a file is, in one word: a student, or a file that is in no student's folder.</summary>
/// <remarks>"//canvas 11", "//folder ada", "/loose.csx". Gradebooks of before have the name that the student had in the report,
/// which begins with no slash: see <see cref="OwnersByName"/>.</remarks>
internal static class EntryOwner
{
    // No name of a folder has a slash in it.
    private const string OfNobody = "/",
        OfStudent = "//";

    public static string Of(HandedInFile file) =>
        file switch
        {
            { StudentKey: { } key } => OfStudent + key,
            { Student: { } student } => student,
            _ => OfNobody + file.File,
        };

    /// <summary>As the report and its table show it.</summary>
    public static string Shown(EntryRow entry) => entry.Student ?? entry.File;

    /// <inheritdoc cref="Shown(EntryRow)"/>
    /// <param name="student">The entry's; null where it is nobody's.</param>
    public static string Shown(string owner, string? student) => student ?? ToKey(owner);

    /// <summary>What people may type, where no name tells two students apart.</summary>
    public static string ToKey(string owner) => owner.TrimStart('/');
}
