package io.gangway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The entry point. */
@SpringBootApplication
public class GangwayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GangwayApplication.class, args);
    }
}
