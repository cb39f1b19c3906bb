namespace Grader.Notebooks;

/// <summary>How much of a notebook is read.</summary>
internal static class NotebookLimits
{
    /// <summary>32 MB: what it shows is stored in it, pictures too, and none of that is looked at.</summary>
    public const int MostBytes = 32 << 20;

    public const int MostCells = 5_000;

    public const string TooLarge = "it is a notebook of more than 32 MB; clear its outputs, save it, and hand it in again",
        TooLargeByItsName =
            "it is a notebook by another name, and larger than 256 KB; let its name end with .ipynb, or clear its " + "outputs",
        TooManyCells = "it is a notebook of more than 5,000 cells; hand in the exercise's own",
        TooMuchCode = "the code of its cells is larger than 256 KB";
}
