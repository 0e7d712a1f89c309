using SshLab.Cli;
using SshLab.Cli.Commands;

return await LabExecShortcut.TryAsync(args) ?? await CommandLine.RunAsync(args);
