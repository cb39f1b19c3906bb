using System.Runtime.InteropServices;
using Xunit;

namespace Grader.Tests.Files;

/// <summary>What tests need of the system to make what students can make.</summary>
internal static class Posix
{
    private const int Nobody = 65534;

    public static void MakePipe(string path) => Assert.Equal(0, mkfifo(Bytes(path), 0b110_100_100));

    /// <summary>An empty file whose name is these bytes, whatever they are.</summary>
    public static void MakeFile(byte[] path) => Assert.Equal(0, close(creat([.. path, 0], 0b110_100_100)));

    public static void Remove(byte[] path) => Assert.Equal(0, unlink([.. path, 0]));

    /// <summary>Looks at files as an ordinary user: on a thread of its own that gives up what access root has.</summary>
    public static T AsOrdinaryUser<T>(Func<T> look)
    {
        T? seen = default;
        var failure = default(Exception);
        var thread = new Thread(() =>
        {
            try
            {
                if (geteuid() == 0)
                {
                    // Of this thread alone, and with it go the capabilities that override permissions: setfsuid(2),
                    // capabilities(7).
                    _ = setfsuid(Nobody);
                    Assert.Equal(Nobody, setfsuid(-1));
                }
                seen = look();
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? seen! : throw failure;
    }

    private static byte[] Bytes(string path) => [.. System.Text.Encoding.UTF8.GetBytes(path), 0];

#pragma warning disable SYSLIB1054 // LibraryImport would need unsafe code in the tests
    [DllImport("libc")]
    private static extern int mkfifo(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int creat(byte[] path, int mode);

    [DllImport("libc")]
    private static extern int close(int file);

    [DllImport("libc")]
    private static extern int unlink(byte[] path);

    [DllImport("libc")]
    private static extern int geteuid();

    [DllImport("libc")]
    private static extern int setfsuid(int user);
#pragma warning restore SYSLIB1054
}
