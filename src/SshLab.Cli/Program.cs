using SshLab.Cli;

return await CommandLine.RunAsync(args);
