namespace Grader.Tests.Checkout;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Upward(AppContext.BaseDirectory).First(d => File.Exists(Path.Combine(d, "Grader.sln")));

    public static string At(string path) => Path.Combine(Root, path);

    private static IEnumerable<string> Upward(string directory)
    {
        for (var d = new DirectoryInfo(directory); d is not null; d = d.Parent)
        {
            yield return d.FullName;
        }
    }
}
