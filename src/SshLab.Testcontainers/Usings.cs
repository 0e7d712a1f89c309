// The engine's API has a class of this name too, about something else.
global using ContainerSpec = SshLab.Containers.Engines.ContainerSpec;
