namespace Grader.Intake;

/// <summary>What lies in a folder that is no submission.</summary>
/// <param name="Work">Of the files, those of a kind that students hand in where it should have been another.</param>
internal sealed record FolderSamples(FileSample Files, FileSample Work)
{
    public static readonly FolderSamples Nothing = new(FileSample.Nothing, FileSample.Nothing);

    public static FolderSamples Of(string name)
    {
        var sample = FileSample.Nothing.With(name);
        return new(sample, InnerPath.IsMistaken(name) ? sample : FileSample.Nothing);
    }

    public FolderSamples With(FolderSamples other) => new(Files.With(other.Files), Work.With(other.Work));

    /// <inheritdoc cref="FileSample.Below"/>
    public FolderSamples Below(FolderPath folder) => new(Files.Below(folder), Work.Below(folder));
}

/// <summary>A file that is no submission.</summary>
internal sealed record NamedOther(FolderPath Folder, string Name)
{
    public string Path => Folder.IsNone ? Name : $"{Folder}/{Name}";
}
