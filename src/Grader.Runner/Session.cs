using System.Reflection;
using System.Runtime.Loader;
using Grader.Protocol;

namespace Grader.Runner;

/// <summary>A script session: the program, and the probes that see its variables as a second submission sees those of the
/// first.</summary>
internal sealed class Session : AssemblyLoadContext
{
    /// <summary>Roslyn's layout: the host's object, which there is none of, then the state of each submission in turn.</summary>
    private readonly object[] _states = new object[3];
    private readonly Func<Assembly> _script,
        _probes;

    /// <summary>Lays both in memory, and runs nothing: .NET does it by memory that could be shared, which the filter no longer
    /// lets through.</summary>
    public Session(RunRequest request)
    {
        (_script, _) = Lay(request.Script, request.Symbols);
        (_probes, var laid) = request.Ask.IsEmpty ? (_script, null) : Lay(request.Probes, default);
        OwnTypes = new(laid);
    }

    /// <summary>What the program declares itself.</summary>
    public OwnTypes OwnTypes { get; }

    public object? RunProgram() => Run(_script());

    public object? RunProbes() => Run(_probes());

    // An image that is none is the outcome of running it.
    private (Func<Assembly> Get, Assembly? Laid) Lay(ReadOnlyMemory<byte> image, ReadOnlyMemory<byte> symbols)
    {
        try
        {
            var laid = LoadFromStream(Open(image), symbols.IsEmpty ? null : Open(symbols));
            return (() => laid, laid);
        }
        catch (BadImageFormatException e)
        {
            return (() => throw e, null);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _script() is var laid && assemblyName.Name == laid.GetName().Name ? laid : null;

    /// <summary>Runs a submission to its end, on this thread as far as it does not await, and gives its value.</summary>
    private object? Run(Assembly submission)
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var factory =
            submission.GetType("Script", throwOnError: true)!.GetMethod("<Factory>", any)
            ?? throw new BadImageFormatException("This is no script: it has no <Factory>.");
        return factory.CreateDelegate<Func<object[], Task<object>>>()(_states).GetAwaiter().GetResult();
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), writable: false);
}
