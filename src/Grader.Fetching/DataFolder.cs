namespace Grader.Fetching;

/// <summary>Where the grader keeps what it fetched, for all of a user's courses. Whoever deletes it loses nothing else.</summary>
public sealed record DataFolder(string Path)
{
    /// <summary>Names another place, for homes that cannot be written.</summary>
    public const string Variable = "GRADER_DATA";

    /// <summary>Packages on their way; or put there by hand, where there is no network.</summary>
    public string Packages => System.IO.Path.Combine(Path, "packages");

    /// <param name="variable">What a variable of the environment says; null where it is not set.</param>
    /// <exception cref="FetchException">There is none.</exception>
    public static DataFolder Find(Func<string, string?> variable, string workingDirectory)
    {
        if (variable(Variable) is { Length: > 0 } given)
        {
            return new(System.IO.Path.GetFullPath(given, workingDirectory));
        }
        // Linux: $XDG_DATA_HOME, else ~/.local/share.
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return data.Length > 0
            ? new(System.IO.Path.Combine(data, "grader"))
            : throw new FetchException(
                "A program cannot be run: TorchSharp is to be fetched, and this user has no home to keep it in. Name a folder "
                    + $"for it: {Variable}=DIR"
            );
    }

    public string PlaceOf(string what, string key) => System.IO.Path.Combine(Path, $"{what}-{key}");
}
