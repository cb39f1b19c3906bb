// Preloaded into `dotnet Grader.Runner.dll`: opens libtorch once, then makes a runner of itself whenever the host asks for one.
// A child goes on where an ordinary start begins, at the main function of dotnet, and finds libtorch loaded: what it loads itself
// and where students' code runs is then what it is elsewhere. No thread exists yet when this process forks: the runtime is only
// started in the children.
//
// Standard input is a socket (SOCK_SEQPACKET) to the host. What the host asks for is a struct message; with FORK come three
// descriptors, the child's 0 to 2. What it hears is a struct message too. Where it hangs up, all is over.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HOST = 0, DESCRIPTORS = 3 };
enum { FORK = 1, KILL = 2, FORKED = 3, ENDED = 4 };

struct message
{
    int32_t kind;
    int32_t child; // a process, as it is called in here; -1 where there is none
    int32_t status; // wait(2)
};

static void tell(int kind, int child, int status)
{
    struct message message = { kind, child, status };
    if (send(HOST, &message, sizeof message, MSG_NOSIGNAL) < 0)
        _exit(0);
}

static void open_libraries(char *paths)
{
    for (char *path = strtok(paths, ":"); path; path = strtok(NULL, ":"))
        if (!dlopen(path, RTLD_NOW))
            _exit(1);
}

static int start_child(const int *streams, int ended, const sigset_t *before)
{
    pid_t parent = getpid(), child = fork();
    if (child != 0)
    {
        tell(FORKED, child, 0);
        return 0;
    }
    // Nothing outlives the parent, and so the host.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
        _exit(1);
    close(ended);
    for (int i = 0; i < DESCRIPTORS; i++)
        if (dup2(streams[i], i) < 0)
            _exit(1);
    for (int i = 0; i < DESCRIPTORS; i++)
        close(streams[i]);
    sigprocmask(SIG_SETMASK, before, NULL);
    return 1;
}

// A child that is not waited for yet keeps its number. Of one that was, another process may have it by now.
static void kill_child(pid_t child)
{
    siginfo_t ended;
    if (waitid(P_PID, child, &ended, WEXITED | WNOHANG | WNOWAIT) == 0)
        kill(child, SIGKILL);
}

// In the child, 1; else 0, and -1 where the host has hung up.
static int hear(int ended, const sigset_t *before)
{
    struct message message;
    union { struct cmsghdr header; char room[CMSG_SPACE(DESCRIPTORS * sizeof(int))]; } control;
    struct iovec part = { &message, sizeof message };
    struct msghdr packet = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control };
    ssize_t length = recvmsg(HOST, &packet, MSG_CMSG_CLOEXEC);
    if (length < 0 && errno == EINTR)
        return 0;
    if (length != sizeof message)
        return -1;
    if (message.kind == KILL)
    {
        kill_child(message.child);
        return 0;
    }
    struct cmsghdr *passed = CMSG_FIRSTHDR(&packet);
    if (message.kind != FORK || !passed || passed->cmsg_len != CMSG_LEN(DESCRIPTORS * sizeof(int)))
        return -1;
    int streams[DESCRIPTORS];
    memcpy(streams, CMSG_DATA(passed), sizeof streams);
    if (start_child(streams, ended, before))
        return 1;
    for (int i = 0; i < DESCRIPTORS; i++)
        close(streams[i]);
    return 0;
}

static void bury(int ended)
{
    struct signalfd_siginfo ignored;
    while (read(ended, &ignored, sizeof ignored) < 0 && errno == EINTR) {}
    int status;
    for (pid_t child; (child = waitpid(-1, &status, WNOHANG)) > 0;)
        tell(ENDED, child, status);
}

__attribute__((constructor)) static void be_parent(void)
{
    char *libraries = getenv("GRADER_LIBRARIES");
    if (!libraries)
        return;
    setsid(); // Ctrl-C at the host's terminal is for the host
    sigset_t children, before;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    sigprocmask(SIG_BLOCK, &children, &before);
    int ended = signalfd(-1, &children, SFD_CLOEXEC);
    if (ended < 0)
        _exit(1);
    open_libraries(libraries);
    unsetenv("GRADER_LIBRARIES");
    unsetenv("LD_PRELOAD");
    for (;;)
    {
        struct pollfd lines[] = { { HOST, POLLIN, 0 }, { ended, POLLIN, 0 } };
        if (poll(lines, 2, -1) < 0 && errno != EINTR)
            _exit(1);
        if (lines[1].revents)
            bury(ended);
        int heard = lines[0].revents ? hear(ended, &before) : 0;
        if (heard > 0)
            return;
        if (heard < 0)
            _exit(0);
    }
}
