using System.Text.Json;
using System.Text.Json.Serialization;
using Grader.Intake;
using Grader.Reporting;

namespace Grader.Progress;

/// <summary>Where the last check of a file is kept: in a folder beside it, which no search for submissions enters, in a file of
/// the same name.</summary>
/// <param name="work">The full path of the file that was checked.</param>
public sealed class LastCheckFile(string work)
{
    private const int MostBytes = 64 * 1024;

    private string Folder { get; } = Path.Combine(Path.GetDirectoryName(work)!, ".grader");

    private string Name { get; } = $"{Path.GetFileName(work)}.json";

    /// <summary>When it was written; long ago, where there is none.</summary>
    public DateTime WrittenUtc => File.GetLastWriteTimeUtc(Path.Combine(Folder, Name));

    /// <returns>Null where there is none, or what is there was cut, is of another form, or is something else.</returns>
    public LastCheck? Read()
    {
        if (IsLink(Folder) || RegularFile.Read(Path.Combine(Folder, Name), MostBytes) is not FileContents.Bytes(var bytes))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize(bytes, LastCheckContext.Default.LastCheck) is { } kept && IsWhole(kept)
                ? kept
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces what was there, at once. The folder keeps itself out of a repository.</summary>
    /// <returns>Whether it could be written.</returns>
    public bool Write(LastCheck check) =>
        !IsLink(Folder)
        && WriteOne(Name, JsonSerializer.SerializeToUtf8Bytes(check, LastCheckContext.Default.LastCheck))
        && (File.Exists(Path.Combine(Folder, ".gitignore")) || WriteOne(".gitignore", "*\n"u8.ToArray()));

    private bool WriteOne(string name, byte[] content) =>
        OutFile.WriteAtomically(Folder, name, stream => stream.Write(content), lasting: false) is SaveResult.At;

    // It comes with a repository that somebody else may have made, and leads wherever they like.
    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    private static bool IsWhole(LastCheck kept) =>
        kept.Form == LastCheck.CurrentForm
        && !kept.Holes.IsDefault
        && !kept.Hints.IsDefault
        && kept.Holes.All(h => h is not null)
        && kept.Hints.All(h => h is not null);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(LastCheck))]
internal sealed partial class LastCheckContext : JsonSerializerContext;
