using System.Reflection;
using System.Runtime.Loader;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>A script session: the program, and the probes that see its variables as a second submission sees those of the
/// first.</summary>
internal sealed class ScriptSession : AssemblyLoadContext
{
    /// <summary>Roslyn's layout: the host's object, which there is none of, then the state of each submission in turn.</summary>
    private readonly object[] _states = new object[3];
    private readonly Func<Assembly?> _script,
        _probes;
    private readonly bool _isUnread;

    /// <summary>Lays both in memory, and runs nothing: .NET does it by memory that could be shared, which the filter no longer
    /// lets through.</summary>
    public ScriptSession(RunRequest request)
    {
        _isUnread = request.LeavesBlanks && !request.Parts.IsEmpty;
        (_script, _) = LayInMemory(request.Script, request.Symbols);
        (_probes, var laid) = request.Ask.IsEmpty ? (_script, null) : LayInMemory(request.Probes, default);
        ProgramTypes = new(laid);
    }

    /// <summary>What the program declares itself.</summary>
    public ProgramTypes ProgramTypes { get; }

    public object? RunProgram()
    {
        if (_isUnread)
        {
            // Where the compiler's UnreadPrints put it
            _script()!.GetType("Script+__Unread", throwOnError: true)!.GetField("IsSo")!.SetValue(null, true);
        }
        return RunToEnd(_script());
    }

    public object? RunProbes() => RunToEnd(_probes());

    // An image that is none is the outcome of running it. Of a script in which nothing stands the compiler makes no image.
    private (Func<Assembly?> Get, Assembly? Laid) LayInMemory(ReadOnlyMemory<byte> image, ReadOnlyMemory<byte> symbols)
    {
        if (image.IsEmpty)
        {
            return (() => null, null);
        }
        try
        {
            var laid = LoadFromStream(OpenBytes(image), symbols.IsEmpty ? null : OpenBytes(symbols));
            return (() => laid, laid);
        }
        catch (BadImageFormatException e)
        {
            return (() => throw e, null);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _script() is { } laid && assemblyName.Name == laid.GetName().Name ? laid : null;

    /// <summary>Runs a submission to its end, on this thread as far as it does not await, and gives its value.</summary>
    private object? RunToEnd(Assembly? submission)
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        if (submission is null)
        {
            return null;
        }
        var factory =
            submission.GetType("Script", throwOnError: true)!.GetMethod("<Factory>", any)
            ?? throw new BadImageFormatException("This is no script: it has no <Factory>.");
        return factory.CreateDelegate<Func<object[], Task<object>>>()(_states).GetAwaiter().GetResult();
    }

    private static MemoryStream OpenBytes(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), writable: false);
}
