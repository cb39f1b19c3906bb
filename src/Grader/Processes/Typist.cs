using System.Text;
using Grader.Protocol;

namespace Grader.Processes;

/// <summary>Who types what a program reads.</summary>
internal abstract class Typist
{
    private static readonly byte[] _enter = [.. Enumerable.Repeat((byte)'\n', 4096)];

    private Typist() { }

    /// <summary>Types until there is no more. What nobody reads keeps it waiting, once the line is full.</summary>
    public abstract Task Type(Stream line, CancellationToken cancellation);

    /// <summary>What the exercise says, whatever the program prints.</summary>
    public sealed class Exercise(Input input) : Typist
    {
        public override async Task Type(Stream line, CancellationToken cancellation)
        {
            switch (input)
            {
                case Input.Typed(var text):
                    await line.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
                    return;
                case Input.Enter:
                    while (true)
                    {
                        await line.WriteAsync(_enter, cancellation);
                    }
            }
        }
    }

    /// <summary>A person, for as long as they go on.</summary>
    public sealed class Person(Stream typed) : Typist
    {
        public override async Task Type(Stream line, CancellationToken cancellation)
        {
            var buffer = new byte[4096];
            // A read from a terminal hears of no cancellation: it is left alone, and ends with this process.
            while (await typed.ReadAsync(buffer, cancellation).AsTask().WaitAsync(cancellation) is > 0 and var read)
            {
                await line.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
    }
}
