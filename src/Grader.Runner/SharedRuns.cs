using System.Collections.Immutable;
using System.Globalization;
using Grader.Protocol;
using TorchSharp;

namespace Grader.Runner;

/// <summary>
/// Runs programs in this process one after another, each as if it were the first: in memory of its own, on a thread of its own,
/// and with what belongs to all of them as it was. Only programs that leave nothing else behind are run so. The first that does
/// not come to an ordinary end is the last.
/// </summary>
internal sealed class SharedRuns(HostLine line)
{
    /// <summary>As the main thread has on Linux, where a program runs otherwise.</summary>
    private const int StackBytes = 8 << 20;

    private readonly int _threads = torch.get_num_threads();

    /// <summary>Lays a program in memory once for each part, and runs nothing.</summary>
    /// <returns>Runs them to an ordinary end, or says whether there was none.</returns>
    public Func<bool> Prepare(RunRequest request)
    {
        var parts = request
            .Parts.Select(p => (p.Input, new Interview(request with { Ask = p.Ask, Rehearse = p.Rehearse }, line)))
            .ToImmutableArray();
        return () => parts.All(p => Run(p.Input, p.Item2));
    }

    private bool Run(Input input, Interview interview)
    {
        // Gradient mode, culture and dispose scopes belong to a thread.
        var thread = new Thread(() => RunHere(input, interview), StackBytes);
        thread.Start();
        thread.Join();
        return interview.IsOrdinary;
    }

    private void RunHere(Input input, Interview interview)
    {
        var printed = new UnreadText();
        Console.SetIn(input is Input.Typed(var text) ? new StringReader(text) : new EnterForEver());
        Console.SetOut(printed);
        Console.SetError(printed);
        SetBack();
        line.BeginAgain();
        line.Say(new RunnerMessage.Ready());
        interview.Conduct();
        line.Say(new RunnerMessage.Done());
    }

    private void SetBack()
    {
        torch.manual_seed(0); // as for a program that has the process to itself
        torch.set_default_dtype(torch.float32);
        torch.set_num_threads(_threads);
        CultureInfo.DefaultThreadCurrentCulture = null;
        CultureInfo.DefaultThreadCurrentUICulture = null;
    }

    private sealed class EnterForEver : TextReader
    {
        public override int Peek() => '\n';

        public override int Read() => '\n';

        public override string ReadLine() => "";
    }
}
