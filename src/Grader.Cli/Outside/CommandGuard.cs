namespace Grader.Cli.Outside;

/// <summary>Between its two lines GitHub's runner takes nothing for a command: nobody who is graded knows the word that ends
/// it.</summary>
public sealed class CommandGuard : IDisposable
{
    private readonly TextWriter _to;
    private readonly string _word;
    private bool _hasEnded;

    private CommandGuard(TextWriter to, string word) => (_to, _word) = (to, word);

    public static CommandGuard Begin(TextWriter to, string word)
    {
        to.Write($"::stop-commands::{word}\n");
        return new(to, word);
    }

    public void Dispose()
    {
        if (!_hasEnded)
        {
            _to.Write($"::{_word}::\n");
        }
        _hasEnded = true;
    }
}
