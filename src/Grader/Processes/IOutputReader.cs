namespace Grader.Processes;

/// <summary>Who reads what a process prints.</summary>
internal interface IOutputReader
{
    int MaxBytes { get; }

    /// <summary>Whether there was more than the limit.</summary>
    bool Overflowed { get; }

    /// <summary>As text, what came and was passed on to nobody.</summary>
    string Held { get; }

    /// <summary>The program begins: what came before is the runner's own.</summary>
    void BeginShowing();

    /// <summary>Reads until the stream ends, the limit is passed, or nobody wants more.</summary>
    Task Drain(Stream stream, Action overflow, CancellationToken cancellation);
}
