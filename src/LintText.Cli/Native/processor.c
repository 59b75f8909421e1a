// Linked into the native executable for x64 Linux, and run before .NET’s own start, which would end an old processor’s run with a
// crash. That it is old cannot be asked in C#: what is compiled with AVX2 (IlcInstructionSet) begins with it.
#include <unistd.h>

__attribute__((constructor)) static void require_processor(void)
{
    static const char message[] = "lint-text: this processor lacks AVX2, which the native build needs; install the managed one: dotnet tool install --global dotnet-lint-text.any\n";

    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma"))
        return;

    // With or without a reader of the message.
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(2); // ExitCode.Failure
}
