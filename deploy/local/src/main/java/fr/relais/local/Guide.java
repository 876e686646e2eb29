package fr.relais.local;

import fr.relais.local.console.Console;

/** What a newcomer wants to know once everything is up: where it is and how to get in. */
final class Guide {
    private Guide() {}

    static void print(LocalPorts ports) {
        Console.say("");
        for (Service service : Service.ALL) {
            Console.say("%-24s http://localhost:%d/api/v1   health http://localhost:%d/q/health"
                    .formatted(service.name(), ports.http(service), ports.management(service)));
        }
        Console.say("%-24s %s".formatted("Keycloak", ports.servers().realmUrl()));
        Console.say("%-24s %s".formatted("Kafka", ports.servers().kafkaBootstrap()));
        Console.say("%-24s %s".formatted("PostgreSQL", ports.servers().databaseUrl("<database>")));
        Console.say("""

                A token for a machine (partner-demo, francetravail-demo, ops-demo):
                  curl -s %1$s/protocol/openid-connect/token -d grant_type=client_credentials \\
                    -d client_id=partner-demo -d client_secret=local-partner-demo
                A token for a person (candidate-demo, counsellor-demo, employer-demo, registry-admin-demo):
                  curl -s %1$s/protocol/openid-connect/token -d grant_type=password \\
                    -d client_id=local-cli -d username=counsellor-demo -d password=local
                """.formatted(ports.servers().realmUrl()));
    }
}
